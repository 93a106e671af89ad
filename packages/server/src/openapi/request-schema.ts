import type { InputRules } from "@tsfunc/mlflow/serving";
import type { JsonSchema } from "@tsfunc/runtime";

/** What `dataframe_split` has to be. */
const SPLIT: JsonSchema = {
  type: "object",
  required: ["data"],
  properties: {
    columns: { type: "array", items: {} },
    index: { type: "array" },
    data: { type: "array", items: { type: "array" } },
  },
};

/** The keys of which a chat, a completion or an embedding has one. */
const CHAT_KEYS = ["messages", "prompt", "input"];

/**
 * The JSON Schema of the body of a request.
 *
 * @param input That of the model input.
 * @param params That of the params; null where the model has none.
 * @param rules What the MLmodel file says of the model.
 * @returns One form for each key that the model takes, and a chat.
 * @see MLflow scoring server
 */
export function requestSchema(input: JsonSchema, params: JsonSchema | null, rules: InputRules): JsonSchema {
  const paramsMember: JsonSchema = { anyOf: [params ?? { type: "object" }, { type: "null" }] };
  const form = (format: string, schema: JsonSchema): JsonSchema => ({
    type: "object",
    required: [format],
    properties: { ...without(format), [format]: schema, params: paramsMember },
  });
  if (rules.isFromTypes) return form("inputs", input);
  return {
    anyOf: [
      form("inputs", input),
      form("instances", input),
      form("dataframe_split", SPLIT),
      form("dataframe_records", { type: "array", items: { type: "object" } }),
      ...chatForms(rules),
    ],
  };
}

/** The keys of which a request has one. */
const FORMATS = ["inputs", "instances", "dataframe_split", "dataframe_records"];

/** A request with two of them is refused. */
function without(format: string): Readonly<Record<string, boolean>> {
  return Object.fromEntries(FORMATS.filter((other) => other !== format).map((other) => [other, false]));
}

/** A chat is handed over whole, so that it has to fit the signature where there is one. */
function chatForms({ signature }: InputRules): readonly JsonSchema[] {
  const names = signature?.inputs?.inputs.map(({ name }) => String(name));
  const keys = CHAT_KEYS.filter((key) => names?.includes(key) ?? true);
  return keys.map((key) => ({ type: "object", required: [key], properties: without("") }));
}

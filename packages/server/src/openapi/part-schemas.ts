import type { InputRules } from "@tsfunc/mlflow/serving";
import { type CallableModel, type JsonSchema, jsonSchemaOf } from "@tsfunc/runtime";
import type { ColSpec, Schema, TensorSpec } from "@tsfunc/runtime/signature";
import { columnJsonSchema, objectSchema, orNull, paramJsonSchema, tensorJsonSchema } from "./type-json-schema.ts";

/** What is known of a model. */
export interface KnownModel {
  /** The model itself, which knows its types. */
  readonly callable: CallableModel;
  readonly rules: InputRules;
}

/**
 * The JSON Schema of what stands under `inputs` in a request.
 *
 * @param known The model.
 * @returns From its types where they validate, else from the signature; one that accepts anything where there is neither.
 */
export function inputSchema({ callable, rules: { signature, isFromTypes } }: KnownModel): JsonSchema {
  if (isFromTypes) return jsonSchemaOf(callable, "input");
  return signature?.inputs ? schemaOfInputs(signature.inputs) : {};
}

/**
 * The JSON Schema of `params` in a request.
 *
 * @param known The model.
 * @returns Null where the model declares none.
 */
export function paramsSchema({ rules: { signature } }: KnownModel): JsonSchema | null {
  const params = signature?.params?.params;
  if (params === undefined) return null;
  return {
    type: "object",
    properties: Object.fromEntries(params.map((param) => [param.name, paramJsonSchema(param)])),
  };
}

/**
 * The JSON Schema of what a model predicts.
 *
 * @param known The model.
 * @returns From its types where they validate, else one that accepts anything.
 */
export function outputSchema({ callable, rules: { isFromTypes } }: KnownModel): JsonSchema {
  if (isFromTypes) return jsonSchemaOf(callable, "output", { side: "output" });
  return {};
}

function schemaOfInputs(schema: Schema): JsonSchema {
  const { inputs } = schema;
  return isTensors(inputs) ? schemaOfTensors(inputs) : schemaOfColumns(inputs, schema.hasInputNames());
}

function isTensors(inputs: Schema["inputs"]): inputs is readonly TensorSpec[] {
  return inputs[0]?.kind === "tensor";
}

function schemaOfTensors(tensors: readonly TensorSpec[]): JsonSchema {
  const [only] = tensors;
  if (only !== undefined && only.name === null) return tensorJsonSchema(only);
  return objectSchema(tensors.map((tensor) => [String(tensor.name), tensorJsonSchema(tensor), true]));
}

/** Records, an object with a list for each column, or one record. */
function schemaOfColumns(columns: readonly ColSpec[], hasNames: boolean): JsonSchema {
  const [first] = columns;
  if (!hasNames && first !== undefined)
    return { type: "array", items: columns.length === 1 ? columnJsonSchema(first) : {} };
  const record = objectSchema(
    columns.map((column) => [String(column.name), columnJsonSchema(column), column.required]),
  );
  const lists = columns.map((column): [string, JsonSchema, boolean | null] => [
    String(column.name),
    { type: "array", items: column.required === true ? columnJsonSchema(column) : orNull(columnJsonSchema(column)) },
    column.required,
  ]);
  return { anyOf: [{ type: "array", items: record }, objectSchema(lists), record] };
}

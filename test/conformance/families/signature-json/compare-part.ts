import { isDeepStrictEqual } from "node:util";
import {
  ColSpec,
  type JsonData,
  ModelSignature,
  ParamSchema,
  ParamSpec,
  Schema,
  type SignaturePart,
  TensorSpec,
} from "@tsfunc/runtime/signature";
import type { Outcome } from "../../harness/outcome.ts";
import { decode } from "../../harness/values.ts";

/** What can be read from JSON, by its name in MLflow. */
export const READERS: Readonly<Record<string, (dict: unknown) => Part>> = {
  ColSpec: ColSpec.fromDict,
  TensorSpec: TensorSpec.fromDict,
  Schema: Schema.fromDict,
  ParamSpec: ParamSpec.fromDict,
  ParamSchema: ParamSchema.fromDict,
  ModelSignature: ModelSignature.fromDict,
};

/** Any part of a signature. */
export type Part = SignaturePart<JsonData>;

/** What is recorded of a part, by key, and how ours is asked for it. */
const VIEWS: Readonly<Record<string, (part: Part) => unknown>> = {
  repr: String,
  to_dict: (part) => part.toDict(),
  to_json: (part) => part.toJsonText(),
  round_trip: (part) => readAgain(part).equals(part),
  parsed: (part) => parsed(part as ModelSignature),
  input_names: (part) => (part as Schema).inputNames(),
  required_input_names: (part) => (part as Schema).requiredInputNames(),
  optional_input_names: (part) => (part as Schema).optionalInputNames(),
  has_input_names: (part) => (part as Schema).hasInputNames(),
  is_tensor_spec: (part) => (part as Schema).isTensorSpec(),
};

/**
 * Compares a part with all that was recorded of it.
 *
 * @param part A part of ours.
 * @param expected What was recorded.
 * @returns How they differ, or null when they do not.
 */
export function differentPart(part: Part, expected: Outcome): string | null {
  const keys = Object.keys(expected).filter((key) => key !== "ok");
  const unknown = keys.filter((key) => !(key in VIEWS));
  if (unknown.length > 0) throw new Error(`nothing compares ${unknown.join(", ")}`);
  const differences = keys.flatMap((key) => differentView(key, VIEWS[key]?.(part), decode(expected[key])));
  return differences.length === 0 ? null : differences.join("; ");
}

function differentView(key: string, ours: unknown, recorded: unknown): string[] {
  return isDeepStrictEqual(ours, recorded)
    ? []
    : [`${key} is ${JSON.stringify(ours)} instead of ${JSON.stringify(recorded)}`];
}

/** Through text, as a file would hold it. */
function readAgain(part: Part): Part {
  if (part instanceof Schema) return Schema.fromJsonText(part.toJsonText());
  if (part instanceof ParamSchema) return ParamSchema.fromJsonText(part.toJsonText());
  if (part instanceof ModelSignature) return ModelSignature.fromDict(part.toDict());
  throw new Error(`nothing reads a ${part.kind} from text`);
}

function parsed({ inputs, outputs, params }: ModelSignature): object {
  return {
    inputs: inputs?.toDict() ?? null,
    outputs: outputs?.toDict() ?? null,
    params: params?.params.length ? params.toDict() : null,
  };
}

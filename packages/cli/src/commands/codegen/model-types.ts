import type { ColSpec, ModelSignature, Schema, TensorSpec } from "@tsfunc/runtime/signature";
import { memberName } from "./source-text.ts";
import { callerStyle, listOf, TypeWriter } from "./type-writer.ts";

/** Names that the generated file has anyway. */
const RESERVED = ["Client", "ClientOptions", "ModelError", "Form", "Codec", "Float", "ModelInput", "ModelOutput"];

/**
 * The types of a model for those who call it.
 *
 * @param signature Its signature; null for none.
 * @param int64 What values of `long` are in predictions; callers may pass both.
 * @returns TypeScript: `ModelInput`, `ModelOutput`, `ModelParams`, and the interfaces that they need.
 */
export function modelTypes(signature: ModelSignature | null, int64: "number" | "bigint"): string {
  const taken = new Set(RESERVED);
  const given = new TypeWriter(callerStyle("number | bigint"), taken);
  const params = signature?.params?.params.length ? given.paramsOf(signature.params.params) : undefined;
  const input = dataType(signature?.inputs ?? null, given, "input");
  const received = new TypeWriter(callerStyle(int64), taken);
  const output = dataType(signature?.outputs ?? null, received, "output");
  const noParams = "/** The model declares no params. */\nexport type ModelParams = Readonly<Record<string, never>>;";
  return [
    `/** What the model takes. */\nexport type ModelInput = ${input};`,
    `/** What the model predicts. */\nexport type ModelOutput = ${output};`,
    ...(params === undefined ? [noParams] : []),
    ...given.interfaces,
    ...received.interfaces,
  ].join("\n\n");
}

function dataType(schema: Schema | null, writer: TypeWriter, part: "input" | "output"): string {
  if (schema === null) return "unknown";
  const inputs: readonly (ColSpec | TensorSpec)[] = schema.inputs;
  const tensors = inputs.filter((one) => one.kind === "tensor");
  return tensors.length > 0
    ? tensorType(tensors, writer)
    : columnType(schema.inputs as readonly ColSpec[], writer, part);
}

function columnType(columns: readonly ColSpec[], writer: TypeWriter, part: "input" | "output"): string {
  const [first, ...others] = columns;
  if (first === undefined) return "unknown";
  if (first.name !== null) {
    const members = columns.map(({ name, type, required }) => ({ name: name ?? "", type, required }));
    return listOf(writer.interfaceOf(members, ["model", part, "record"]));
  }
  const types = columns.map(({ type }) => writer.typeOf(type, ["model", part, "item"]));
  return others.length === 0 ? listOf(types[0] ?? "unknown") : listOf(`readonly [${types.join(", ")}]`);
}

function tensorType(tensors: readonly TensorSpec[], writer: TypeWriter): string {
  const [first] = tensors;
  if (first === undefined || first.name === null) return first ? writer.tensorOf(first) : "unknown";
  const members = tensors.map((one) => `readonly ${memberName(one.name ?? "")}: ${writer.tensorOf(one)}`);
  return `{ ${members.join("; ")} }`;
}

import type { ColSpec, ColumnType, DataTypeName, Schema, TensorSpec } from "@tsfunc/runtime/signature";

/** What a codec says of data types; nothing of those that it does not name. */
type Words = Readonly<Partial<Record<DataTypeName, string>>>;

/** MLflow tells `2` from `2.0` inside of objects. */
const SENT: Words = { float: "double", double: "double" };
const RECEIVED: Words = { long: "long", datetime: "datetime", binary: "binary" };
/** Where such a value is missing, MLflow writes NaN. */
const OPTIONAL: Words = { ...RECEIVED, string: "plain", boolean: "plain", integer: "plain" };

/**
 * What JSON has no word for in the inputs of a model, as an expression of the generated file.
 *
 * @param schema The inputs of a signature; null for none.
 * @returns `null` where all is written as it is.
 */
export function inputCodec(schema: Schema | null): string {
  return schema === null || schema.isTensorSpec() ? "null" : codecOf(schema, () => SENT);
}

/**
 * What JSON has no word for in the outputs of a model, as an expression of the generated file.
 *
 * @param schema The outputs of a signature; null for none.
 * @returns `null` where all is read as it is.
 */
export function outputCodec(schema: Schema | null): string {
  return schema === null ? "null" : codecOf(schema, (required) => (required === true ? RECEIVED : OPTIONAL));
}

type WordsFor = (required: boolean | null) => Words;

function codecOf({ inputs }: Schema, words: WordsFor): string {
  const parts: readonly (ColSpec | TensorSpec)[] = inputs;
  const [first, ...others] = parts;
  if (first === undefined) return "null";
  if (first.name === null) {
    if (first.kind === "tensor") return tensorCodec(first);
    return others.length === 0 ? each(typeCodec(first.type, words, true)) : "null";
  }
  const codec = members(parts.map((part) => [part.name ?? "", partCodec(part, words)]));
  return first.kind === "tensor" ? codec : each(codec);
}

function partCodec(part: ColSpec | TensorSpec, words: WordsFor): string {
  return part.kind === "tensor" ? tensorCodec(part) : typeCodec(part.type, words, part.required);
}

function tensorCodec({ dtype, shape }: TensorSpec): string {
  const element = /^u?int64$/.test(dtype) ? '"long"' : "null";
  return shape.reduce((codec) => each(codec), element);
}

function typeCodec(type: ColumnType, words: WordsFor, required: boolean | null): string {
  switch (type.kind) {
    case "scalar":
      return JSON.stringify(words(required)[type.name] ?? null);
    case "array":
      return each(typeCodec(type.items, words, required));
    case "map":
      return each(typeCodec(type.values, words, required));
    case "object":
      return members(type.properties.map((one) => [one.name, typeCodec(one.type, words, one.required)]));
    default:
      return "null";
  }
}

function each(codec: string): string {
  return codec === "null" ? "null" : `{ each: ${codec} }`;
}

/** Pairs, so that a name such as `__proto__` is one like others. */
function members(entries: readonly (readonly [string, string])[]): string {
  const needed = entries.filter(([, codec]) => codec !== "null");
  if (needed.length === 0) return "null";
  return `{ members: [${needed.map(([name, codec]) => `[${JSON.stringify(name)}, ${codec}]`).join(", ")}] }`;
}

import { kindOf } from "@tsfunc/runtime/errors";
import { type Column, isTensor, isTypedArray, type TypedArray } from "@tsfunc/runtime/frame";
import { Float, type JsonNode } from "@tsfunc/runtime/json";
import { modelFileErrors } from "../../errors/model-file-errors.ts";

/** Deeper data are no example, and cycles end here. */
const MAX_DEPTH = 100;

/** How many characters of base64 Python puts on a line. */
const LINE = 76;

/**
 * A value of an input example as it is written.
 *
 * @param value The value; it is not changed.
 * @param path Where it is in the example, for the error.
 * @returns JSON: base64 for bytes, ISO 8601 text for dates, null for NaN and infinities, the fields of instances.
 * @throws {TsfuncError} TF4026 for what an example cannot have: tensors inside of lists, sets, functions, cycles.
 */
export function exampleNode(value: unknown, path = ""): JsonNode {
  if (value === null || value === undefined) return null;
  if (typeof value === "number") return Number.isFinite(value) ? value : null;
  if (typeof value === "string" || typeof value === "boolean" || typeof value === "bigint") return value;
  return typeof value === "object" ? objectNode(value, path) : refuse(value, path);
}

/**
 * The elements of a tensor, from the outermost dimension inwards.
 *
 * @param values The elements, row by row.
 * @param dims The length of each dimension.
 * @param isBoolean Whether 0 and 1 stand for false and true.
 * @returns Nested lists.
 */
export function nestedNode(values: ArrayLike<unknown>, dims: readonly number[], isBoolean = false): JsonNode {
  const leaf = leafOf(values, isBoolean);
  let position = 0;
  const build = (depth: number): JsonNode =>
    depth === dims.length ? leaf(values[position++]) : Array.from({ length: dims[depth] ?? 0 }, () => build(depth + 1));
  return build(0);
}

/**
 * The values of a column.
 *
 * @param column The column.
 * @returns The JSON of a row's value; floats are told from integers by the type of the column.
 */
export function columnNode(column: Column): (row: number) => JsonNode {
  const isFloat = column.type.kind.startsWith("float");
  return (row) => {
    const value = column.isNull(row) ? null : column.get(row);
    return isFloat ? floatNode(value) : exampleNode(value, `[${row}].${column.name}`);
  };
}

function leafOf(values: ArrayLike<unknown>, isBoolean: boolean): (value: unknown) => JsonNode {
  if (isBoolean) return (value) => Number(value) !== 0;
  return isFloats(values) ? floatNode : (value) => exampleNode(value);
}

function isFloats(values: ArrayLike<unknown>): boolean {
  return isTypedArray(values) && /^Float/.test(values.constructor.name);
}

function floatNode(value: unknown): JsonNode {
  return typeof value === "number" && Number.isFinite(value) ? new Float(value) : null;
}

function objectNode(value: object, path: string): JsonNode {
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? null : isoText(value);
  if (value instanceof Uint8Array) return base64Lines(value);
  if (isTensor(value) || pathDepth(path) > MAX_DEPTH) return refuse(value, path);
  if (isTypedArray(value)) return nestedNode(value as TypedArray, [value.length]);
  if (Array.isArray(value)) return value.map((element, index) => exampleNode(element, `${path}[${index}]`));
  if (value instanceof Map) return membersNode([...value], path);
  if (value instanceof Set || ArrayBuffer.isView(value) || value instanceof Promise) return refuse(value, path);
  return membersNode(Object.entries(value), path);
}

/** Methods are no data. */
function membersNode(members: readonly (readonly [unknown, unknown])[], path: string): JsonNode {
  const data = members.filter(([, member]) => typeof member !== "function" && member !== undefined);
  return new Map(data.map(([key, member]) => [String(key), exampleNode(member, `${path}.${key}`)]));
}

/** As Python writes a datetime that has no zone: without a fraction where it is zero, otherwise with microseconds. */
function isoText(date: Date): string {
  return date
    .toISOString()
    .replace(/\.000Z$/, "")
    .replace(/Z$/, "000");
}

/** As Python's `base64.encodebytes` writes them: each line ends, the last one too. */
function base64Lines(bytes: Uint8Array): string {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("base64");
  return text.replace(new RegExp(`.{1,${LINE}}`, "g"), "$&\n");
}

function pathDepth(path: string): number {
  return path.length > MAX_DEPTH ? path.split(/[.[]/).length : 0;
}

function refuse(value: unknown, path: string): never {
  const received = isTensor(value) ? "a Tensor" : kindOf(value);
  throw modelFileErrors.error("TF4026", { received, path: path.slice(0, 200) || "the example" });
}

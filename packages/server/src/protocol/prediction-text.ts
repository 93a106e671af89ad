import {
  type Frame,
  frameOf,
  frameRecords,
  isTensor,
  isTypedArray,
  type Tensor,
  type TypedArray,
} from "@tsfunc/runtime/frame";
import { isNativeJson } from "@tsfunc/runtime/json";
import { bytesText } from "./bytes-text.ts";
import { dateText } from "./date-text.ts";

/** How NaN and infinities are written: bare, as Python does, or as null, which every reader of JSON knows. */
export type NanText = "bare" | "null";

/** How deep a result may be. */
const DEEPEST = 1000;

/**
 * Writes what a model returns as JSON.
 *
 * @param result Plain values, dates, bytes, bigints, maps, sets, typed arrays, tensors, frames, instances.
 * @param nan How NaN and infinities are written.
 * @returns JSON text; integers keep all their digits.
 * @throws {TypeError} when it contains itself.
 * @see MLflow predictions_to_json
 */
export function predictionText(result: unknown, nan: NanText): string {
  return isNativeJson(result) ? JSON.stringify(result) : new PredictionWriter(nan).write(result, 0);
}

class PredictionWriter {
  readonly #nan: NanText;

  constructor(nan: NanText) {
    this.#nan = nan;
  }

  /** What has no form in JSON, such as a function, is null. */
  write(value: unknown, depth: number): string {
    if (depth > DEEPEST) throw new TypeError(`it has more than ${DEEPEST} levels, or contains itself`);
    switch (typeof value) {
      case "number":
        return this.#number(value);
      case "bigint":
        return String(value);
      case "string":
        return JSON.stringify(value);
      case "boolean":
        return String(value);
      case "object":
        return value === null ? "null" : this.#object(value, depth + 1);
      default:
        return "null";
    }
  }

  #number(value: number): string {
    if (Number.isFinite(value)) return Object.is(value, -0) ? "-0.0" : String(value);
    return this.#nan === "null" ? "null" : String(value);
  }

  #object(value: object, depth: number): string {
    if (Array.isArray(value)) return this.#list(value, depth);
    if (value instanceof Date) return JSON.stringify(dateText(value));
    if (isTypedArray(value)) return this.#elements(value, depth);
    if (isTensor(value)) return this.#tensor(value, depth);
    if (value instanceof Map) return this.#entries(value, depth);
    if (value instanceof Set) return this.#list([...value], depth);
    return this.#other(value, depth);
  }

  #elements(values: TypedArray, depth: number): string {
    return values instanceof Uint8Array
      ? JSON.stringify(bytesText(values))
      : this.#list(Array.from<unknown>(values), depth);
  }

  #tensor({ type, data, dims }: Tensor, depth: number): string {
    const values: readonly unknown[] = type === "bool" ? Array.from(data, Boolean) : Array.from<unknown>(data);
    return this.write(dims.length === 0 ? values[0] : nested(values, dims), depth);
  }

  /** Frames, and instances of classes. A plain object of typed arrays stays an object. */
  #other(value: object, depth: number): string {
    const frame: Frame | undefined = Object.getPrototypeOf(value) === Object.prototype ? undefined : frameOf(value);
    if (frame !== undefined) return this.#list(frameRecords(frame), depth);
    if ("toJSON" in value && typeof value.toJSON === "function") return this.write(value.toJSON(), depth);
    return this.#entries(Object.entries(value), depth);
  }

  #list(values: readonly unknown[], depth: number): string {
    return `[${values.map((value) => this.write(value, depth)).join(",")}]`;
  }

  #entries(entries: Iterable<readonly [unknown, unknown]>, depth: number): string {
    const members: string[] = [];
    for (const [name, value] of entries) {
      if (value === undefined || typeof value === "function") continue;
      members.push(`${JSON.stringify(String(name))}:${this.write(value, depth)}`);
    }
    return `{${members.join(",")}}`;
  }
}

function nested(values: readonly unknown[], [length = 0, ...inner]: readonly number[]): unknown {
  if (inner.length === 0) return values;
  const size = length === 0 ? 0 : values.length / length;
  return Array.from({ length }, (_, at) => nested(values.slice(at * size, (at + 1) * size), inner));
}

import {
  type Frame,
  frameOf,
  isTensor,
  isTypedArray,
  type Tensor,
  type TypedArray,
  typedArrayDType,
} from "@tsfunc/runtime/frame";

/** What a model returns, as it travels. */
export interface ResultText {
  readonly text: string;
  /** What the text refers to. */
  readonly parts: readonly Uint8Array[];
  /** Whether there are objects in it that stand for what JSON has no room for. */
  readonly tagged: boolean;
}

/**
 * Writes what a model returns.
 *
 * @param result Plain values, dates, bytes, bigints, maps, sets, typed arrays, tensors, frames.
 * @param tag The name of the only member of objects that stand for what JSON has no room for.
 * @returns JSON text, and bytes that it refers to.
 */
export function resultText(result: unknown, tag: string): ResultText {
  const writer = new ResultWriter(tag);
  const written = writer.write(result);
  return { text: JSON.stringify(written ?? null), parts: writer.parts, tagged: writer.tagged };
}

class ResultWriter {
  readonly parts: Uint8Array[] = [];
  tagged = false;
  readonly #tag: string;
  #size = 0;

  constructor(tag: string) {
    this.#tag = tag;
  }

  /** What is plain already is returned as it is. */
  write(value: unknown): unknown {
    switch (typeof value) {
      case "number":
        return Number.isFinite(value) ? value : this.#special("num", String(value).replace("Infinity", "inf"));
      case "bigint":
        return this.#special("int", String(value));
      case "object":
        return value === null ? null : this.#object(value);
      case "function":
      case "symbol":
        return undefined;
      default:
        return value;
    }
  }

  #object(value: object): unknown {
    if (Array.isArray(value)) return this.#list(value);
    if (isTensor(value)) return this.#tensor(value);
    if (isPlain(value)) return this.#members(value);
    if (value instanceof Date) return this.#date(value);
    if (isTypedArray(value)) return this.#elements(value);
    if (value instanceof Map) return this.#members(Object.fromEntries(value));
    return value instanceof Set ? this.#list([...value]) : this.#other(value);
  }

  #elements(values: TypedArray): object {
    if (!(values instanceof Uint8Array)) return this.#typedArray(values, [values.length]);
    return this.#special("bytes", Buffer.from(values).toString("base64"));
  }

  /** Frames, and instances of classes. */
  #other(value: object): unknown {
    const frame = frameOf(value);
    if (frame !== undefined) return this.#frame(frame);
    return "toJSON" in value && typeof value.toJSON === "function" ? this.write(value.toJSON()) : this.#members(value);
  }

  #list(values: readonly unknown[]): readonly unknown[] {
    let written: unknown[] | null = null;
    for (let at = 0; at < values.length; at++) {
      const value = values[at];
      if (typeof value === "string") continue;
      const item = this.write(value);
      if (item === value) continue;
      written ??= [...values];
      written[at] = item ?? null;
    }
    return written ?? values;
  }

  #members(value: object): object {
    let written: Record<string, unknown> | null = null;
    for (const name of Object.keys(value)) {
      const member = Reflect.get(value, name);
      const item = this.write(member);
      if (item === member) continue;
      written ??= { ...value };
      written[name] = item;
    }
    return written ?? value;
  }

  #special(kind: string, ...content: readonly unknown[]): object {
    this.tagged = true;
    return { [this.#tag]: [kind, ...content] };
  }

  #date(value: Date): object | null {
    return Number.isNaN(value.getTime()) ? null : this.#special("date", value.getTime());
  }

  #tensor({ type, data, dims }: Tensor): object {
    if (type === "string") return this.#special("texts", data, dims);
    return this.#typedArray(data as TypedArray, dims, type);
  }

  #typedArray(values: TypedArray, dims: readonly number[], dtype: string = typedArrayDType(values)): object {
    const at = this.#size;
    const { buffer, byteOffset, byteLength } = values;
    const padding = new Uint8Array(-byteLength & 7);
    this.parts.push(new Uint8Array(buffer, byteOffset, byteLength), padding);
    this.#size += byteLength + padding.length;
    return this.#special("tensor", dtype, at, byteLength, dims);
  }

  #frame({ columns, length }: Frame): object {
    const written = columns.map((column) => {
      const isWhole = column.nullCount === 0 && column.type.kind !== "datetime" && isTypedArray(column.values);
      const values = isWhole ? column.values : Array.from({ length }, (_, row) => column.get(row));
      return [column.name, this.write(values)];
    });
    return this.#special("frame", written);
  }
}

function isPlain(value: object): boolean {
  const prototype = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

import {
  arrayColumn,
  type Column,
  type CsrMatrix,
  Frame,
  frameOf,
  type Tensor,
  type TypedArray,
  TypedColumn,
} from "@tsfunc/runtime/frame";
import { mayHoldLongInteger, readJson } from "@tsfunc/runtime/json";
import type { Message } from "./message.ts";

/** What Python gives a model. */
export interface GivenData {
  /** Plain values, dates, bytes, tensors; a {@link PythonFrame} for a data frame. */
  readonly modelInput: unknown;
  readonly params: unknown;
}

/** A data frame of Python. It is no frame by its shape, so that nothing else takes it for one. */
export class PythonFrame {
  readonly frame: Frame;
  /** Whether its only column has no name. */
  readonly isUnnamed: boolean;

  constructor(frame: Frame, isUnnamed: boolean) {
    this.frame = frame;
    this.isUnnamed = isUnnamed;
  }
}

/** How to read a message. */
export interface ReadingOptions {
  /** The name of the only member of objects that stand for what JSON has no room for. */
  readonly tag: string;
  /** Reads Arrow; needed for messages with columns in that form. */
  readonly tableFromIPC: ((stream: Uint8Array) => object) | undefined;
}

/** Runs of digits that are no part of a fraction and may be beyond 2^53. */
const LONG_INTEGER = /(?<![\d.eE+]|[eE]-)\d{16,}(?![\d.eE])/;

function hasLongInteger(text: string): boolean {
  return mayHoldLongInteger(text) && LONG_INTEGER.test(text);
}

/**
 * Reads what Python gives a model.
 *
 * @param message The message of a call.
 * @param options How to read it.
 * @returns Its data.
 */
export function givenData({ head, text, bytes }: Message, options: ReadingOptions): GivenData {
  const content: unknown = head.exact === true || hasLongInteger(text) ? readJson(text) : JSON.parse(text);
  const restored = head.tagged === true ? new Restorer(bytes, options).restore(content) : content;
  const [modelInput, params] = restored as readonly [unknown, unknown];
  return { modelInput, params: params ?? undefined };
}

type Content = readonly unknown[];

/** Puts values in the place of the objects that stand for them. */
class Restorer {
  readonly #bytes: Uint8Array<ArrayBuffer>;
  readonly #options: ReadingOptions;

  readonly #kinds: Readonly<Record<string, (content: Content) => unknown>> = {
    date: ([milliseconds]) => new Date(milliseconds as number),
    bytes: ([base64]) => new Uint8Array(Buffer.from(base64 as string, "base64")),
    tensor: ([dtype, at, length, dims]) => this.#tensor(dtype as string, { at, length } as Place, dims as number[]),
    texts: ([texts, dims]): Tensor => ({ type: "string", data: texts as string[], dims: dims as number[] }),
    csr: ([shape, ...parts]) => this.#csr(shape as CsrMatrix["shape"], parts),
    frame: ([columns, isUnnamed, stream]) =>
      new PythonFrame(
        this.#frame(columns as GivenColumn[], stream as readonly [number, number] | null),
        isUnnamed === true,
      ),
  };

  constructor(bytes: Uint8Array<ArrayBuffer>, options: ReadingOptions) {
    this.#bytes = bytes;
    this.#options = options;
  }

  restore(value: unknown): unknown {
    if (typeof value !== "object" || value === null) return value;
    if (Array.isArray(value)) return this.#list(value);
    const tagged: unknown = Reflect.get(value, this.#options.tag);
    if (tagged !== undefined) {
      const [kind, ...content] = tagged as [string, ...unknown[]];
      return this.#kinds[kind]?.(content);
    }
    for (const [name, member] of Object.entries(value)) {
      if (typeof member === "object" && member !== null) {
        Object.defineProperty(value, name, { ...WRITABLE, value: this.restore(member) });
      }
    }
    return value;
  }

  #list(values: unknown[]): unknown[] {
    for (const [at, value] of values.entries()) {
      if (typeof value === "object" && value !== null) values[at] = this.restore(value);
    }
    return values;
  }

  #tensor(type: string, place: Place, dims: readonly number[]): Tensor {
    return { type: type as Tensor["type"], data: this.#typedArray(type, place), dims };
  }

  #typedArray(type: string, { at, length }: Place): TypedArray {
    const Elements = TYPED_ARRAYS[type];
    if (Elements === undefined) throw new TypeError(`There is no typed array of ${type}.`);
    return new Elements(this.#bytes.buffer, at, length / Elements.BYTES_PER_ELEMENT);
  }

  #csr(shape: CsrMatrix["shape"], parts: Content): CsrMatrix {
    const [indptr, indices, data] = parts.map((part) => (this.restore(part) as Tensor).data);
    return {
      shape,
      indptr: indptr as ArrayLike<number>,
      indices: indices as ArrayLike<number>,
      data: data as TypedArray,
    };
  }

  #frame(columns: readonly GivenColumn[], stream: readonly [at: number, length: number] | null): Frame {
    const arrow = stream === null ? [] : this.#arrowColumns(...stream);
    return new Frame(
      columns.map(([name, kind, values]) => {
        if (kind === "arrow") return arrow.shift() as Column;
        if (kind === "typed") return new TypedColumn(name, (this.restore(values) as Tensor).data as TypedArray);
        return arrayColumn(name, kind === "dates" ? datesOf(values as Times) : (this.restore(values) as unknown[]));
      }),
    );
  }

  #arrowColumns(at: number, length: number): Column[] {
    const { tableFromIPC } = this.#options;
    const frame = tableFromIPC && frameOf(tableFromIPC(this.#bytes.subarray(at, at + length)));
    return [...(frame?.columns ?? [])];
  }
}

function datesOf(times: Times): (Date | null)[] {
  return times.map((time) => (time === null ? null : new Date(time)));
}

/** Milliseconds since 1970. */
type Times = readonly (number | null)[];

interface Place {
  readonly at: number;
  readonly length: number;
}

type GivenColumn = readonly [name: string, kind: "json" | "dates" | "typed" | "arrow", values?: unknown];

const WRITABLE = { configurable: true, enumerable: true, writable: true };

interface TypedArrayConstructor {
  readonly BYTES_PER_ELEMENT: number;
  new (buffer: ArrayBuffer, at: number, length: number): TypedArray;
}

const TYPED_ARRAYS: Readonly<Record<string, TypedArrayConstructor>> = {
  bool: Uint8Array,
  int8: Int8Array,
  int16: Int16Array,
  int32: Int32Array,
  int64: BigInt64Array,
  uint8: Uint8Array,
  uint16: Uint16Array,
  uint32: Uint32Array,
  uint64: BigUint64Array,
  float16: Uint16Array,
  float32: Float32Array,
  float64: Float64Array,
};

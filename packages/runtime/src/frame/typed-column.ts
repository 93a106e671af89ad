import type { Column } from "./column.ts";
import { datetimeValue } from "./datetime-value.ts";
import type { ElementType } from "./element-type.ts";
import { float16Value } from "./float16-value.ts";
import { type TypedArray, typedArrayDType } from "./typed-array.ts";
import { countInvalid, isValid } from "./validity.ts";

/** What a typed array alone does not tell. */
export interface TypedColumnOptions {
  /** `bool`, `datetime` and `float16` stored in an integer array; without it, what the array itself says. */
  readonly type?: ElementType;
  /** One bit for each value, the lowest of a byte first, zero where a value is missing. */
  readonly validity?: Uint8Array;
}

/** A column that a typed array holds. The array is not copied. */
export class TypedColumn implements Column {
  readonly name: string;
  readonly type: ElementType;
  readonly values: TypedArray;
  readonly #validity: Uint8Array | undefined;
  #nullCount: number | undefined;

  /**
   * @param name The name of the column.
   * @param values The values.
   * @param options `type` where the array does not tell it, `validity` where values are missing.
   */
  constructor(name: string, values: TypedArray, { type, validity }: TypedColumnOptions = {}) {
    this.name = name;
    this.values = values;
    this.type = type ?? { kind: typedArrayDType(values) };
    this.#validity = validity;
  }

  get length(): number {
    return this.values.length;
  }

  get nullCount(): number {
    this.#nullCount ??= this.#validity ? countInvalid(this.#validity, this.length) : 0;
    return this.#nullCount;
  }

  isNull(row: number): boolean {
    return this.#validity !== undefined && !isValid(this.#validity, row);
  }

  get(row: number): unknown {
    const stored = this.values[row];
    return stored === undefined || this.isNull(row) ? null : this.#read(stored);
  }

  #read(stored: number | bigint): unknown {
    if (this.type.kind === "bool") return Number(stored) !== 0;
    if (this.type.kind === "datetime") return datetimeValue(stored, this.type.unit);
    const isBits = this.type.kind === "float16" && typedArrayDType(this.values) === "uint16";
    return isBits ? float16Value(Number(stored)) : stored;
  }
}

import type { Column, ColumnValues } from "../column.ts";
import type { ElementType } from "../element-type.ts";
import { isTypedArray } from "../typed-array.ts";
import { arrowElementType } from "./arrow-type.ts";
import { arrowValue } from "./arrow-value.ts";
import type { ArrowVector } from "./arrow-vector.ts";

/** A column that a vector of apache-arrow holds. */
export class ArrowColumn implements Column {
  readonly name: string;
  readonly type: ElementType;
  readonly length: number;
  readonly #vector: ArrowVector;
  #values: ColumnValues | undefined;

  /**
   * @param name The name of the column.
   * @param vector The values.
   */
  constructor(name: string, vector: ArrowVector) {
    this.name = name;
    this.type = arrowElementType(vector.type);
    this.length = vector.length;
    this.#vector = vector;
  }

  get nullCount(): number {
    return this.#vector.nullCount;
  }

  /** Of numbers and points in time: the buffer of the vector, put together where it has several chunks. */
  get values(): ColumnValues {
    this.#values ??= this.#read();
    return this.#values;
  }

  isNull(row: number): boolean {
    return this.#vector.nullCount > 0 && !this.#vector.isValid(row);
  }

  get(row: number): unknown {
    return arrowValue(this.#vector.get(row), this.type);
  }

  #read(): ColumnValues {
    const stored = isStoredWhole(this.type) ? this.#vector.toArray() : undefined;
    return isTypedArray(stored) ? stored : Array.from({ length: this.length }, (_, row) => this.get(row));
  }
}

/** Booleans are bits, float16 is bits in integers, and everything else is offsets or children. */
function isStoredWhole({ kind }: ElementType): boolean {
  return kind === "datetime" || kind === "float32" || kind === "float64" || /^u?int/.test(kind);
}

import type { Column, ColumnValues } from "./column.ts";
import type { ElementType } from "./element-type.ts";

/** Where the values of a {@link LazyColumn} come from. */
export interface LazyValues {
  readonly type: ElementType;
  readonly length: number;
  /** Gives the values; called once, when they are first asked for. */
  readonly read: () => ColumnValues;
  /** Counts the missing ones; without it, the values are looked through. */
  readonly countNulls?: () => number;
}

/** A column whose values are not asked for before someone needs them. */
export class LazyColumn implements Column {
  readonly name: string;
  readonly type: ElementType;
  readonly length: number;
  readonly #source: LazyValues;
  #values: ColumnValues | undefined;
  #nullCount: number | undefined;

  /**
   * @param name The name of the column.
   * @param source What its values are, and how to get them.
   */
  constructor(name: string, source: LazyValues) {
    this.name = name;
    this.type = source.type;
    this.length = source.length;
    this.#source = source;
  }

  get values(): ColumnValues {
    this.#values ??= this.#source.read();
    return this.#values;
  }

  get nullCount(): number {
    this.#nullCount ??= this.#source.countNulls?.() ?? countMissing(this.values);
    return this.#nullCount;
  }

  isNull(row: number): boolean {
    return (this.values[row] ?? null) === null;
  }

  get(row: number): unknown {
    return this.values[row] ?? null;
  }
}

function countMissing(values: ColumnValues): number {
  let count = 0;
  for (let row = 0; row < values.length; row++) {
    if ((values[row] ?? null) === null) count++;
  }
  return count;
}

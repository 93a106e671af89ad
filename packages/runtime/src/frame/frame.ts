import { TsfuncError } from "../errors/tsfunc-error.ts";
import { arrayColumn } from "./array-column.ts";
import type { Column, ColumnValues } from "./column.ts";
import { isTypedArray } from "./typed-array.ts";
import { TypedColumn } from "./typed-column.ts";

/** Values by the name of their column. */
export type ColumnTable = Readonly<Record<string, ColumnValues>>;

/**
 * Columns of one length.
 *
 * @see pandas DataFrame
 */
export class Frame {
  /** By this and not by its class a frame is recognised, so that two copies of this package understand each other. */
  readonly kind = "frame";
  readonly columns: readonly Column[];
  /** How many rows there are. */
  readonly length: number;

  /**
   * @param columns The columns, in their order.
   * @throws {TsfuncError} TF3110 when they differ in length.
   */
  constructor(columns: readonly Column[]) {
    this.columns = Object.freeze([...columns]);
    this.length = columns[0]?.length ?? 0;
    const other = columns.find((column) => column.length !== this.length);
    if (other !== undefined) {
      const first = columns[0] as Column;
      throw new TsfuncError("TF3110", {
        column: first.name,
        length: first.length,
        other: other.name,
        otherLength: other.length,
      });
    }
    Object.freeze(this);
  }

  /**
   * Makes a frame of arrays and typed arrays.
   *
   * @param table The values of each column, which are not copied.
   * @returns The frame, its columns in the order of the keys.
   * @throws {TsfuncError} TF3110 when they differ in length.
   */
  static from(table: ColumnTable): Frame {
    return new Frame(
      Object.entries(table).map(([name, values]) =>
        isTypedArray(values) ? new TypedColumn(name, values) : arrayColumn(name, values),
      ),
    );
  }

  /**
   * Finds a column.
   *
   * @param name Its name.
   * @returns The first one of this name, or undefined.
   */
  column(name: string): Column | undefined {
    return this.columns.find((column) => column.name === name);
  }
}

/**
 * Whether a value is a frame, made by this copy of the package or by another.
 *
 * @param value Anything; what was parsed from JSON never is one.
 */
export function isFrame(value: unknown): value is Frame {
  if (typeof value !== "object" || value === null || !("kind" in value) || value.kind !== "frame") return false;
  return "column" in value && typeof value.column === "function" && "columns" in value && Array.isArray(value.columns);
}

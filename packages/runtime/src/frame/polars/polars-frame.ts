import type { ColumnValues } from "../column.ts";
import { Frame } from "../frame.ts";
import { LazyColumn } from "../lazy-column.ts";
import type { TypedArray } from "../typed-array.ts";
import { type PolarsType, polarsElementType } from "./polars-type.ts";

/** What is used of a series of nodejs-polars. */
interface PolarsSeries {
  readonly dtype: PolarsType;
  nullCount(): number;
  toArray(): readonly unknown[];
  toTypedArray(): TypedArray;
}

/** What is used of a data frame of nodejs-polars. */
export interface PolarsFrame {
  readonly columns: readonly string[];
  readonly height: number;
  getColumn(name: string): PolarsSeries;
}

/**
 * Whether a value is a data frame of nodejs-polars.
 *
 * @param value Any object.
 */
export function isPolarsFrame(value: object): value is PolarsFrame {
  const { columns, height, getColumn } = value as Partial<Record<keyof PolarsFrame, unknown>>;
  return Array.isArray(columns) && typeof height === "number" && typeof getColumn === "function";
}

/**
 * Takes a data frame of nodejs-polars for a frame. A column is copied out of it when its values are first asked for.
 *
 * @param frame The data frame.
 * @returns The frame.
 */
export function polarsFrame(frame: PolarsFrame): Frame {
  return new Frame(
    frame.columns.map((name) => {
      const series = frame.getColumn(name);
      return new LazyColumn(name, {
        type: polarsElementType(series.dtype),
        length: frame.height,
        read: () => valuesOf(series),
        countNulls: () => series.nullCount(),
      });
    }),
  );
}

function valuesOf(series: PolarsSeries): ColumnValues {
  const isTyped = /^(?:U?Int|Float)\d+$/.test(series.dtype.variant) && series.nullCount() === 0;
  return isTyped ? series.toTypedArray() : series.toArray();
}

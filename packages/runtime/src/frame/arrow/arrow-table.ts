import { Frame } from "../frame.ts";
import { ArrowColumn } from "./arrow-column.ts";
import type { ArrowVector } from "./arrow-vector.ts";

/** What is used of a table of apache-arrow. */
export interface ArrowTable {
  readonly schema: { readonly fields: readonly { readonly name: string }[] };
  readonly numRows: number;
  getChildAt(index: number): ArrowVector | null;
}

/**
 * Whether a value is a table or record batch of apache-arrow, whichever copy made it.
 *
 * @param value Any object.
 */
export function isArrowTable(value: object): value is ArrowTable {
  const { schema, numRows, getChildAt } = value as Partial<Record<keyof ArrowTable, unknown>>;
  const fields = typeof schema === "object" && schema !== null && "fields" in schema ? schema.fields : undefined;
  return Array.isArray(fields) && typeof numRows === "number" && typeof getChildAt === "function";
}

/**
 * Takes an Arrow table for a frame. Its buffers are not copied.
 *
 * @param table The table.
 * @returns The frame.
 * @see Apache Arrow columnar format
 */
export function arrowFrame(table: ArrowTable): Frame {
  return new Frame(
    table.schema.fields.flatMap(({ name }, at) => {
      const vector = table.getChildAt(at);
      return vector === null ? [] : [new ArrowColumn(name, vector)];
    }),
  );
}

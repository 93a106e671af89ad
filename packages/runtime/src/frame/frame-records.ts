import type { Frame } from "./frame.ts";

/**
 * Makes records of a frame.
 *
 * @param frame The frame.
 * @returns A new plain object for each row; missing values are null.
 * @see pandas DataFrame.to_dict(orient="records")
 */
export function frameRecords({ columns, length }: Frame): Record<string, unknown>[] {
  return Array.from({ length }, (_, row) =>
    Object.fromEntries(columns.map((column) => [column.name, column.get(row)])),
  );
}

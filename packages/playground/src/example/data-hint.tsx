import type { JSX } from "preact";
import type { DataFormat } from "./read-data.ts";

/** How data are written in a format. */
export function DataHint({ format }: { readonly format: DataFormat }): JSX.Element {
  if (format === "csv") return <>A line with the names of the columns, then the rows.</>;
  if (format === "jsonl") return <>A record a line.</>;
  return (
    <>
      Records, one record, lists by name, values. A tensor is{" "}
      <code>{'{ "dtype": "float32", "values": [[1, 2]] }'}</code>.
    </>
  );
}

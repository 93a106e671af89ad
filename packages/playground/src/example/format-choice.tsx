import type { Signal } from "@preact/signals";
import type { JSX } from "preact";
import { useId } from "preact/hooks";
import { DATA_FORMATS, type DataFormat } from "./read-data.ts";

/** How the data are written. */
export function FormatChoice({ format }: { readonly format: Signal<DataFormat> }): JSX.Element {
  const id = useId();
  return (
    <span class="choice">
      <label for={id}>Format</label>
      <select
        id={id}
        value={format.value}
        onChange={({ currentTarget }) => {
          format.value = currentTarget.value as DataFormat;
        }}
      >
        {DATA_FORMATS.map(([value, name]) => (
          <option key={value} value={value}>
            {name}
          </option>
        ))}
      </select>
    </span>
  );
}

import type { JSX } from "preact";
import type { TextField } from "../form/field.ts";
import { valueAt } from "../form/value-at.ts";
import { FieldFrame } from "./field-frame.tsx";
import { emptied, type FieldPlace } from "./field-place.ts";

/** A field for text, of as many lines as it takes. */
export function TextInput(place: FieldPlace<TextField>): JSX.Element {
  const { path, isRequired, state } = place;
  const value = valueAt(state.request.value, path);
  const change = (text: string): void => {
    const isElement = typeof path.at(-1) === "number";
    state.change(path, text === "" && !isRequired && !isElement ? emptied(place) : text);
  };
  return (
    <FieldFrame place={place}>
      {(attributes) => (
        <textarea
          {...attributes}
          rows={1}
          value={value === undefined || value === null ? "" : typeof value === "string" ? value : JSON.stringify(value)}
          onInput={({ currentTarget }) => change(currentTarget.value)}
        />
      )}
    </FieldFrame>
  );
}

import type { JSX } from "preact";
import { lineOf } from "../../signature/json-text.ts";
import type { ChoiceField } from "../form/field.ts";
import { valueAt } from "../form/value-at.ts";
import { FieldFrame } from "./field-frame.tsx";
import { emptied, type FieldPlace } from "./field-place.ts";

/** A field for one of some values. */
export function ChoiceInput(place: FieldPlace<ChoiceField>): JSX.Element {
  const { field, path, isRequired, state } = place;
  const value = valueAt(state.request.value, path);
  const at = field.values.findIndex((one) => lineOf(one) === lineOf(value));
  const isNone = value === undefined || value === null;
  return (
    <FieldFrame place={place}>
      {(attributes) => (
        <select
          {...attributes}
          value={String(at)}
          onChange={({ currentTarget }) => {
            const chosen = Number(currentTarget.value);
            state.change(path, chosen === -1 ? emptied(place) : field.values[chosen]);
          }}
        >
          {(at === -1 || !isRequired) && <option value="-1">{isNone || at !== -1 ? "none" : lineOf(value)}</option>}
          {field.values.map((one, index) => (
            <option key={lineOf(one)} value={String(index)}>
              {typeof one === "string" ? one : lineOf(one)}
            </option>
          ))}
        </select>
      )}
    </FieldFrame>
  );
}

import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { lineOf } from "../../signature/json-text.ts";
import type { NumberField } from "../form/field.ts";
import { numberIn } from "../form/number-text.ts";
import { valueAt } from "../form/value-at.ts";
import { FieldFrame } from "./field-frame.tsx";
import { emptied, type FieldPlace } from "./field-place.ts";

/** A field for a number. What is no number stays as it was typed, so that validation speaks of it. */
export function NumberInput(place: FieldPlace<NumberField>): JSX.Element {
  const { field, path, state } = place;
  const typed = useSignal("");
  const value = valueAt(state.request.value, path);
  const change = (text: string): void => {
    typed.value = text;
    state.change(path, numberIn(text) ?? emptied(place));
  };
  // `1.` and `1.0` are on the way to `1.05`: what was typed stays while it means the same.
  const isTyped = Object.is(numberIn(typed.value) ?? emptied(place), value);
  return (
    <FieldFrame place={place}>
      {(attributes) => (
        <input
          {...attributes}
          type="text"
          inputMode={field.isInteger ? "numeric" : "decimal"}
          autocomplete="off"
          value={isTyped ? typed.value : numberText(value)}
          onInput={({ currentTarget }) => change(currentTarget.value)}
        />
      )}
    </FieldFrame>
  );
}

function numberText(value: unknown): string {
  if (value === undefined || value === null) return "";
  return typeof value === "string" ? value : lineOf(value);
}

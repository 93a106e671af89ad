import { useSignal } from "@preact/signals";
import { readJson } from "@tsfunc/runtime/json";
import type { JSX } from "preact";
import { jsonText, lineOf } from "../../signature/json-text.ts";
import { messageOf } from "../../signature/message-of.ts";
import type { JsonField } from "../form/field.ts";
import { valueAt } from "../form/value-at.ts";
import { FieldFrame } from "./field-frame.tsx";
import { emptied, type FieldPlace } from "./field-place.ts";

/** A field for any JSON. What is none stays in the field, and the request stays as it was. */
export function JsonInput(place: FieldPlace<JsonField>): JSX.Element {
  const { path, state } = place;
  const typed = useSignal<string | null>(null);
  const value = valueAt(state.request.value, path);
  const read = typed.value === null ? null : readText(typed.value);
  const isTyped = read !== null && ("problem" in read || lineOf(read.value) === lineOf(value));
  const change = (text: string): void => {
    typed.value = text;
    const next = readText(text);
    if ("value" in next) state.change(path, next.value === undefined && path.length > 0 ? emptied(place) : next.value);
  };
  return (
    <FieldFrame place={place} problem={isTyped && "problem" in read ? read.problem : null}>
      {(attributes) => (
        <textarea
          {...attributes}
          class="code"
          rows={path.length === 0 ? 8 : 2}
          spellcheck={false}
          value={isTyped ? (typed.value ?? "") : value === undefined ? "" : jsonText(value)}
          onInput={({ currentTarget }) => change(currentTarget.value)}
        />
      )}
    </FieldFrame>
  );
}

function readText(text: string): { readonly value: unknown } | { readonly problem: string } {
  if (text.trim() === "") return { value: undefined };
  try {
    return { value: readJson(text) };
  } catch (error) {
    return { problem: messageOf(error) };
  }
}

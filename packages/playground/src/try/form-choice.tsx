import type { Signal } from "@preact/signals";
import type { JSX } from "preact";
import { useId } from "preact/hooks";
import type { AnswerForm } from "./answer/stream-pieces.ts";

const NAMES: readonly (readonly [form: AnswerForm, name: string])[] = [
  ["whole", "at once"],
  ["sse", "as server-sent events"],
  ["ndjson", "as JSON lines"],
];

/** How the answer comes. */
export function FormChoice({ form }: { readonly form: Signal<AnswerForm> }): JSX.Element {
  const id = useId();
  return (
    <span class="choice">
      <label for={id}>Answer</label>
      <select
        id={id}
        value={form.value}
        onChange={({ currentTarget }) => {
          form.value = currentTarget.value as AnswerForm;
        }}
      >
        {NAMES.map(([value, name]) => (
          <option key={value} value={value}>
            {name}
          </option>
        ))}
      </select>
    </span>
  );
}

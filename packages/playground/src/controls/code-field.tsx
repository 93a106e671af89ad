import type { Signal } from "@preact/signals";
import type { ComponentChildren, JSX } from "preact";
import { useId } from "preact/hooks";

/** What a {@link CodeField} shows. */
export interface CodeFieldProps {
  readonly label: string;
  readonly text: Signal<string>;
  readonly hint?: ComponentChildren;
  /** What is wrong with the text; null for nothing. */
  readonly problem?: string | null;
  readonly rows?: number;
}

/** A field for code or data of several lines; it grows with its text. */
export function CodeField({ label, text, hint, problem = null, rows = 6 }: CodeFieldProps): JSX.Element {
  const id = useId();
  const described = [hint === undefined ? null : `${id}-hint`, problem === null ? null : `${id}-problem`];
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {hint !== undefined && (
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      <textarea
        id={id}
        class="code"
        rows={rows}
        spellcheck={false}
        autocomplete="off"
        autocapitalize="off"
        value={text.value}
        aria-invalid={problem !== null}
        aria-describedby={described.filter((one) => one !== null).join(" ") || undefined}
        onInput={({ currentTarget }) => {
          text.value = currentTarget.value;
        }}
      />
      {problem !== null && (
        <p class="problem" id={`${id}-problem`}>
          {problem}
        </p>
      )}
    </div>
  );
}

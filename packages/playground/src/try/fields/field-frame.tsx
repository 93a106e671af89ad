import type { JSX } from "preact";
import { useId } from "preact/hooks";
import { lineOf } from "../../signature/json-text.ts";
import { placeKey } from "../form/issues-by-place.ts";
import { FieldIssues } from "./field-issues.tsx";
import type { FieldPlace } from "./field-place.ts";

/** What an input has from its frame. */
export interface InputAttributes {
  readonly id: string;
  readonly "aria-invalid": boolean;
  readonly "aria-describedby": string;
  readonly "aria-required": boolean;
}

/** What a {@link FieldFrame} shows. */
export interface FieldFrameProps {
  readonly place: FieldPlace;
  /** What the input itself cannot make sense of; null for nothing. */
  readonly problem?: string | null;
  readonly children: (attributes: InputAttributes) => JSX.Element;
}

/** What is around an input: its label, its type and its issues. */
export function FieldFrame({ place, problem = null, children }: FieldFrameProps): JSX.Element {
  const id = useId();
  const { field, path, label, isRequired, state } = place;
  const issues = state.issues.value.get(placeKey(path)) ?? [];
  const isWrong = problem !== null || issues.length > 0;
  return (
    <div class="field">
      <div class="field-head">
        <label for={id}>{label}</label>
        <span class="type" id={`${id}-type`}>
          {field.type}
          {isRequired ? "" : ", optional"}
          {place.default !== undefined && `, default ${lineOf(place.default)}`}
        </span>
      </div>
      {field.description !== null && (
        <p class="hint" id={`${id}-hint`}>
          {field.description}
        </p>
      )}
      {children({
        id,
        "aria-invalid": isWrong,
        "aria-describedby": `${id}-type${field.description === null ? "" : ` ${id}-hint`}${isWrong ? ` ${id}-issues` : ""}`,
        "aria-required": isRequired,
      })}
      <FieldIssues id={`${id}-issues`} issues={issues} path={path} problem={problem} />
    </div>
  );
}

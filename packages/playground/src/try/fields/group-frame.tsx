import type { ComponentChildren, JSX } from "preact";
import { useId } from "preact/hooks";
import { placeKey } from "../form/issues-by-place.ts";
import { FieldIssues } from "./field-issues.tsx";
import type { FieldPlace } from "./field-place.ts";

/** What a {@link GroupFrame} shows. */
export interface GroupFrameProps {
  readonly place: FieldPlace;
  readonly children: ComponentChildren;
}

/** What is around the fields of an object or a list: their name and what is wrong with the whole. */
export function GroupFrame({ place, children }: GroupFrameProps): JSX.Element {
  const id = useId();
  const { field, path, label, state } = place;
  const issues = state.issues.value.get(placeKey(path)) ?? [];
  return (
    <fieldset class="group" aria-describedby={issues.length > 0 ? id : undefined}>
      <legend>
        {label} <span class="type">{groupText(place)}</span>
      </legend>
      {field.description !== null && <p class="hint">{field.description}</p>}
      <FieldIssues id={id} issues={issues} path={path} problem={null} />
      {children}
    </fieldset>
  );
}

/** An object without a name is one by its looks. */
function groupText({ field, isRequired }: FieldPlace): string {
  const type = field.kind === "list" ? `list of ${field.items.type}` : field.type === "record" ? "" : field.type;
  return [type, isRequired ? "" : "optional"].filter((word) => word !== "").join(", ");
}

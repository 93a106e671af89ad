import type { ComponentType, JSX } from "preact";
import { pathText } from "../../signature/path-text.ts";
import type { ListField } from "../form/field.ts";
import { initialValue } from "../form/initial-value.ts";
import { valueAt } from "../form/value-at.ts";
import type { FieldPlace } from "./field-place.ts";
import { GroupFrame } from "./group-frame.tsx";

/** What {@link ListFields} shows. */
export interface ListFieldsProps extends FieldPlace<ListField> {
  readonly Inner: ComponentType<FieldPlace>;
}

/** A list with more elements is for the tab with JSON. */
const MOST_ELEMENTS = 20;

/** The first elements of a list, and buttons for more and fewer of them. */
export function ListFields({ Inner, ...place }: ListFieldsProps): JSX.Element {
  const { field, path, state } = place;
  const value = valueAt(state.request.value, path);
  const elements: readonly unknown[] = Array.isArray(value) ? value : [];
  const add = (): void => state.change([...path, elements.length], initialValue(field.items));
  return (
    <GroupFrame place={place}>
      {elements.slice(0, MOST_ELEMENTS).map((_, at) => {
        const inner = [...path, at];
        const label = pathText(inner.slice(1));
        return (
          // Elements have no identity but their place.
          <div class="element" key={at}>
            <Inner field={field.items} path={inner} label={label} isRequired state={state} />
            <button
              type="button"
              class="quiet remove"
              aria-label={`Remove ${label}`}
              onClick={({ currentTarget }) => {
                focusAdd(currentTarget);
                state.change(inner, undefined);
              }}
            >
              Remove
            </button>
          </div>
        );
      })}
      {elements.length > MOST_ELEMENTS && (
        <p class="hint">{elements.length - MOST_ELEMENTS} more elements are in the JSON of the request.</p>
      )}
      <button type="button" class="add" disabled={elements.length >= MOST_ELEMENTS} onClick={add}>
        Add {field.items.type}
      </button>
    </GroupFrame>
  );
}

/** The button that had the focus goes away with its element. */
function focusAdd(button: HTMLElement): void {
  const add = button.closest("fieldset")?.querySelector(":scope > .add");
  if (add instanceof HTMLElement) add.focus();
}

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

/** The elements of a list, and buttons for more and fewer of them. */
export function ListFields({ Inner, ...place }: ListFieldsProps): JSX.Element {
  const { field, path, state } = place;
  const value = valueAt(state.request.value, path);
  const elements: readonly unknown[] = Array.isArray(value) ? value : [];
  const add = (): void => state.change([...path, elements.length], initialValue(field.items));
  return (
    <GroupFrame place={place}>
      {elements.map((_, at) => {
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
              onClick={() => state.change(inner, undefined)}
            >
              Remove
            </button>
          </div>
        );
      })}
      <button type="button" class="add" onClick={add}>
        Add {field.items.type}
      </button>
    </GroupFrame>
  );
}

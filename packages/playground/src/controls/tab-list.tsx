import { useSignal } from "@preact/signals";
import type { ComponentChildren, JSX, TargetedKeyboardEvent } from "preact";
import { useId, useRef } from "preact/hooks";

/** A tab, and what it shows. */
export interface Tab {
  readonly name: string;
  readonly content: ComponentChildren;
}

/** What a {@link TabList} shows. */
export interface TabListProps {
  readonly label: string;
  readonly tabs: readonly Tab[];
}

/** Several forms of one thing, of which one is shown. The arrow keys go from tab to tab. */
export function TabList({ label, tabs }: TabListProps): JSX.Element {
  const id = useId();
  const chosen = useSignal(0);
  const list = useRef<HTMLDivElement>(null);
  const at = Math.min(chosen.value, tabs.length - 1);
  const onKeyDown = (event: TargetedKeyboardEvent<HTMLDivElement>): void => {
    const next = nextTab(event.key, at, tabs.length);
    if (next === undefined) return;
    event.preventDefault();
    chosen.value = next;
    list.current?.querySelectorAll("button")[next]?.focus();
  };
  return (
    <div class="tabs">
      <div class="tab-list" role="tablist" aria-label={label} ref={list} onKeyDown={onKeyDown}>
        {tabs.map(({ name }, index) => (
          <button
            type="button"
            role="tab"
            key={name}
            id={`${id}-tab-${index}`}
            aria-selected={index === at}
            aria-controls={`${id}-panel`}
            tabIndex={index === at ? 0 : -1}
            onClick={() => {
              chosen.value = index;
            }}
          >
            {name}
          </button>
        ))}
      </div>
      <div role="tabpanel" id={`${id}-panel`} aria-labelledby={`${id}-tab-${at}`}>
        {tabs[at]?.content}
      </div>
    </div>
  );
}

function nextTab(key: string, at: number, count: number): number | undefined {
  const targets: Readonly<Record<string, number>> = {
    ArrowRight: (at + 1) % count,
    ArrowLeft: (at + count - 1) % count,
    Home: 0,
    End: count - 1,
  };
  return Object.hasOwn(targets, key) ? targets[key] : undefined;
}

import type { JSX } from "preact";
import type { ExampleState } from "./example-state.ts";
import { GUIDE_EXAMPLES } from "./guide-examples.ts";

/** The examples of MLflow's guide, a click each. */
export function ExampleChoice({ state }: { readonly state: ExampleState }): JSX.Element {
  const isShown = (input: string): boolean => state.input.value === input;
  return (
    <fieldset class="chips">
      <legend>Examples of MLflow's guide</legend>
      {GUIDE_EXAMPLES.map((example) => (
        <button
          type="button"
          key={example.name}
          aria-pressed={isShown(example.input)}
          onClick={() => state.show(example)}
        >
          {example.name}
        </button>
      ))}
    </fieldset>
  );
}

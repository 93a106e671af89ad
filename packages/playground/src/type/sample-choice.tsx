import type { Signal } from "@preact/signals";
import type { JSX } from "preact";
import { SAMPLE_SOURCES } from "./sample-sources.ts";

/** Sources to begin with, a click each. */
export function SampleChoice({ source }: { readonly source: Signal<string> }): JSX.Element {
  return (
    <fieldset class="chips">
      <legend>Begin with</legend>
      {SAMPLE_SOURCES.map((sample) => (
        <button
          type="button"
          key={sample.name}
          aria-pressed={source.value === sample.source}
          onClick={() => {
            source.value = sample.source;
          }}
        >
          {sample.name}
        </button>
      ))}
    </fieldset>
  );
}

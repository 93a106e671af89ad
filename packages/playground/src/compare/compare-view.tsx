import type { JSX } from "preact";
import { CodeField } from "../controls/code-field.tsx";
import { Panel } from "../controls/panel.tsx";
import { SignatureView } from "../signature/signature-view.tsx";
import { ChangeList } from "./change-list.tsx";
import type { CompareState, ReadSide } from "./compare-state.ts";

const HINT = "An MLmodel file, its signature, or the JSON of one. Empty for a model without a signature.";

/** Two signatures side by side, and what the difference does to callers. */
export function CompareView({ state }: { readonly state: CompareState }): JSX.Element {
  return (
    <>
      <div class="columns">
        <Panel title="Before">
          <CodeField label="Old signature" hint={HINT} text={state.before} problem={state.old.value.problem} rows={9} />
          <Side side={state.old.value} />
        </Panel>
        <Panel title="After">
          <CodeField
            label="New signature"
            hint={HINT}
            text={state.after}
            problem={state.current.value.problem}
            rows={9}
          />
          <Side side={state.current.value} />
        </Panel>
      </div>
      <Panel
        title="Changes"
        aside={
          <button type="button" onClick={() => state.swap()}>
            Swap sides
          </button>
        }
      >
        <ChangeList comparison={state.comparison.value} />
      </Panel>
    </>
  );
}

function Side({ side: { signature, problem } }: { readonly side: ReadSide }): JSX.Element {
  if (problem !== null) return <p class="hint">This text cannot be read as a signature.</p>;
  return signature === null ? <p class="hint">No signature.</p> : <SignatureView signature={signature} />;
}

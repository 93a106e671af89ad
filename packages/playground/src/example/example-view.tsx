import type { JSX } from "preact";
import { CodeField } from "../controls/code-field.tsx";
import { Panel } from "../controls/panel.tsx";
import { SignatureView } from "../signature/signature-view.tsx";
import { DataHint } from "./data-hint.tsx";
import { EnforcedView } from "./enforced-view.tsx";
import { ExampleChoice } from "./example-choice.tsx";
import type { ExampleState } from "./example-state.ts";
import { FileChoice } from "./file-choice.tsx";
import { FormatChoice } from "./format-choice.tsx";
import { Warnings } from "./warnings.tsx";

/** Examples of data, the signature that follows from them, and what it does to data. */
export function ExampleView({ state }: { readonly state: ExampleState }): JSX.Element {
  const { signature, problems, warnings } = state.inferred.value;
  return (
    <>
      <ExampleChoice state={state} />
      <div class="columns">
        <Panel title="Example" aside={<FormatChoice format={state.format} />}>
          <CodeField
            label="Model input"
            hint={<DataHint format={state.format.value} />}
            text={state.input}
            problem={problems.input ?? null}
            rows={8}
          />
          <FileChoice state={state} />
          <CodeField
            label="Model output"
            hint="JSON; may be empty."
            text={state.output}
            problem={problems.output ?? null}
            rows={2}
          />
          <CodeField
            label="Params"
            hint="A JSON object with the defaults; may be empty."
            text={state.params}
            problem={problems.params ?? null}
            rows={2}
          />
        </Panel>
        <Panel title="Signature">
          {signature === null ? (
            <p class="hint">There is no signature for this example.</p>
          ) : (
            <SignatureView signature={signature} />
          )}
          <Warnings warnings={warnings} />
        </Panel>
      </div>
      <Panel title="Enforcement">
        <div class="columns">
          <div class="stack">
            <CodeField
              label="Data for the model"
              hint="Of the same form as the example. Edit them."
              text={state.data}
              rows={6}
            />
            {state.enforcedParams.value !== null && (
              <CodeField label="Params of the request" hint="A JSON object." text={state.sentParams} rows={2} />
            )}
          </div>
          <div class="stack">
            <EnforcedView title="The model receives" enforced={state.enforced.value} />
            {state.enforcedParams.value !== null && (
              <EnforcedView title="Its params are" enforced={state.enforcedParams.value} />
            )}
          </div>
        </div>
      </Panel>
    </>
  );
}

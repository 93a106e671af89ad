import type { JSX, TargetedKeyboardEvent } from "preact";
import { Panel } from "../controls/panel.tsx";
import { TabList } from "../controls/tab-list.tsx";
import { count } from "../signature/count.ts";
import { FieldView } from "./fields/field-view.tsx";
import { JsonInput } from "./fields/json-input.tsx";
import { FormChoice } from "./form-choice.tsx";
import { requestOf } from "./request/request-of.ts";
import { RequestForm } from "./request-form.tsx";
import type { TryState } from "./try-state.ts";

const ANY = { kind: "json", type: "JSON", description: null, isNullable: false } as const;

/** The request, as a form and as JSON. */
export function RequestPanel({ state }: { readonly state: TryState }): JSX.Element {
  const { status } = state.prediction.progress.value;
  const isRunning = status === "waiting" || status === "streaming";
  const predict = (event: Event): void => {
    event.preventDefault();
    void state.predict();
  };
  return (
    <Panel
      title="Request"
      aside={
        <button type="button" onClick={() => state.replace(requestOf(state.model.value?.example))}>
          Fill in the example
        </button>
      }
    >
      <form class="stack" onSubmit={predict} onKeyDown={(event) => isShortcut(event) && predict(event)}>
        <TabList
          key={state.version.value}
          label="Forms of the request"
          tabs={[
            { name: "Form", content: <RequestForm state={state} Inner={FieldView} /> },
            { name: "JSON", content: <JsonInput field={ANY} path={[]} label="Body" isRequired state={state} /> },
          ]}
        />
        <Findings state={state} />
        <div class="actions">
          <button type="submit" class="primary">
            Predict
          </button>
          {isRunning && (
            <button type="button" onClick={() => state.prediction.stop()}>
              Stop
            </button>
          )}
          {state.model.value?.isStreamable === true && <FormChoice form={state.form} />}
        </div>
      </form>
    </Panel>
  );
}

function isShortcut({ key, ctrlKey, metaKey }: TargetedKeyboardEvent<HTMLFormElement>): boolean {
  return key === "Enter" && (ctrlKey || metaKey);
}

function Findings({ state }: { readonly state: TryState }): JSX.Element {
  const { issues, warnings } = state.findings.value;
  const text =
    issues.length === 0 ? "The request fits the model." : `${count(issues.length, "issue")}, see the fields.`;
  return (
    <div class="stack">
      <p class={issues.length === 0 ? "fits" : "problem"} role="status">
        {text}
      </p>
      {warnings.map((warning) => (
        <p class="hint" key={warning}>
          {warning}
        </p>
      ))}
    </div>
  );
}

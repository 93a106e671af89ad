import type { JSX } from "preact";
import { useEffect } from "preact/hooks";
import { Panel } from "../controls/panel.tsx";
import { AnswerPanel } from "./answer-panel.tsx";
import { ModelPanel } from "./model-panel.tsx";
import { NoModel } from "./no-model.tsx";
import { RequestPanel } from "./request-panel.tsx";
import { SnippetPanel } from "./snippet-panel.tsx";
import { TokenForm } from "./token-form.tsx";
import type { TryState } from "./try-state.ts";

/** The model of the server, a form for its input, and its answers. */
export function TryView({ state }: { readonly state: TryState }): JSX.Element {
  const asked = state.asked.value;
  useEffect(() => {
    if (state.asked.peek().status === "asking") void state.ask();
  }, [state]);
  if (asked.status === "asking") return <p role="status">Asking the server for its model …</p>;
  if (asked.status === "no-model") return <NoModel />;
  if (asked.status === "needs-token") return <TokenForm state={state} />;
  if (asked.status === "failed") {
    return (
      <Panel title="The server does not tell its model">
        <p class="problem">{asked.problem}</p>
        <button type="button" onClick={() => void state.ask()}>
          Ask again
        </button>
      </Panel>
    );
  }
  return (
    <div class="columns">
      <RequestPanel state={state} />
      <div class="stack">
        <AnswerPanel state={state} />
        <SnippetPanel state={state} />
        <ModelPanel model={asked.model} />
      </div>
    </div>
  );
}

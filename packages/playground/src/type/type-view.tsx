import type { EditorView } from "@codemirror/view";
import { useSignalEffect } from "@preact/signals";
import type { JSX } from "preact";
import { useCallback, useRef } from "preact/hooks";
import { Panel } from "../controls/panel.tsx";
import type { SourceDiagnostic } from "./analysis.ts";
import { AnalysisStatus } from "./analysis-status.tsx";
import { DiagnosticList } from "./diagnostic-list.tsx";
import { offsetOf } from "./editor/document-diagnostics.ts";
import { SourceEditor } from "./editor/source-editor.tsx";
import { ModelTabs } from "./model-tabs.tsx";
import { SampleChoice } from "./sample-choice.tsx";
import type { TypeState } from "./type-state.ts";

const NONE: readonly SourceDiagnostic[] = [];

/** TypeScript, and beside it what its types become. */
export function TypeView({ state }: { readonly state: TypeState }): JSX.Element {
  const editor = useRef<EditorView | null>(null);
  const onReady = useCallback((view: EditorView) => {
    editor.current = view;
  }, []);
  useSignalEffect(() => void state.analyze(state.source.value));
  const diagnostics = state.analysis.value?.diagnostics ?? NONE;
  return (
    <>
      <SampleChoice source={state.source} />
      <div class="columns">
        <Panel title="TypeScript" aside={<AnalysisStatus state={state} />}>
          <SourceEditor label="TypeScript source" source={state.source} diagnostics={diagnostics} onReady={onReady} />
          <DiagnosticList
            diagnostics={diagnostics}
            more={state.analysis.value?.furtherDiagnostics ?? 0}
            onChoose={(diagnostic) => editor.current && showPlace(editor.current, diagnostic)}
          />
        </Panel>
        <div class="stack">
          <Models state={state} />
        </div>
      </div>
    </>
  );
}

function Models({ state }: { readonly state: TypeState }): JSX.Element {
  const models = state.analysis.value?.models ?? [];
  if (models.length === 0) {
    return (
      <Panel title="Models">
        <p class="hint">
          A model is a class with the decorator <code>@pyfunc</code>, or a function that is handed to{" "}
          <code>pyfunc</code>.
        </p>
      </Panel>
    );
  }
  return (
    <>
      {models.map((model) => (
        <ModelTabs key={model.name} model={model} />
      ))}
    </>
  );
}

function showPlace(view: EditorView, { line, column }: SourceDiagnostic): void {
  view.dispatch({ selection: { anchor: offsetOf(view.state.doc, line, column) }, scrollIntoView: true });
  view.focus();
}

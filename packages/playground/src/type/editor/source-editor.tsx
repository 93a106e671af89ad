import { setDiagnostics } from "@codemirror/lint";
import { EditorView } from "@codemirror/view";
import { type Signal, useSignalEffect } from "@preact/signals";
import type { JSX } from "preact";
import { useEffect, useRef } from "preact/hooks";
import type { SourceDiagnostic } from "../analysis.ts";
import { documentDiagnostics } from "./document-diagnostics.ts";
import { editorExtensions } from "./editor-extensions.ts";

/** What a {@link SourceEditor} shows. */
export interface SourceEditorProps {
  readonly label: string;
  readonly source: Signal<string>;
  readonly diagnostics: readonly SourceDiagnostic[];
  /** Takes the editor, so that others can move its cursor. */
  readonly onReady: (view: EditorView) => void;
}

/** An editor for TypeScript. It stands in a shadow tree, where its styles need no element that a policy would refuse. */
export function SourceEditor({ label, source, diagnostics, onReady }: SourceEditorProps): JSX.Element {
  const host = useRef<HTMLDivElement>(null);
  const editor = useRef<EditorView | null>(null);
  useEffect(() => {
    if (host.current === null) return;
    const root = host.current.shadowRoot ?? host.current.attachShadow({ mode: "open" });
    const names = { "aria-label": label, "aria-description": "F8 goes to the next diagnostic" };
    const extensions = editorExtensions(names, (text) => {
      source.value = text;
    });
    const view = new EditorView({ doc: source.peek(), extensions, parent: root, root });
    editor.current = view;
    onReady(view);
    return () => view.destroy();
  }, [label, source, onReady]);
  useSignalEffect(() => replaceText(editor.current, source.value));
  useEffect(() => {
    const view = editor.current;
    if (view !== null) view.dispatch(setDiagnostics(view.state, documentDiagnostics(diagnostics, view.state.doc)));
  }, [diagnostics]);
  return <div class="editor" ref={host} />;
}

function replaceText(view: EditorView | null, text: string): void {
  if (view === null || view.state.doc.toString() === text) return;
  view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: text } });
}

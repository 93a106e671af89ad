import { defaultKeymap, history, historyKeymap } from "@codemirror/commands";
import { javascript } from "@codemirror/lang-javascript";
import { bracketMatching, indentOnInput } from "@codemirror/language";
import { lintKeymap } from "@codemirror/lint";
import type { Extension } from "@codemirror/state";
import { drawSelection, EditorView, highlightSpecialChars, keymap, lineNumbers } from "@codemirror/view";
import { editorTheme } from "./editor-theme.ts";
import { typingOverSelection } from "./typing-over-selection.ts";

/**
 * What the editor of a source can do. Tab leaves it, as any field; F8 goes to the next diagnostic.
 *
 * @param names What those who hear the page are told of it.
 * @param onChange Told of each new text.
 */
export function editorExtensions(names: Readonly<Record<string, string>>, onChange: (text: string) => void): Extension {
  return [
    lineNumbers(),
    history(),
    drawSelection(),
    highlightSpecialChars(),
    indentOnInput(),
    bracketMatching(),
    javascript({ typescript: true }),
    keymap.of([...defaultKeymap, ...historyKeymap, ...lintKeymap]),
    EditorView.lineWrapping,
    typingOverSelection,
    EditorView.contentAttributes.of(names),
    EditorView.updateListener.of((update) => {
      if (update.docChanged) onChange(update.state.doc.toString());
    }),
    editorTheme,
  ];
}

import { HighlightStyle, syntaxHighlighting } from "@codemirror/language";
import type { Extension } from "@codemirror/state";
import { EditorView } from "@codemirror/view";
import { tags } from "@lezer/highlight";

/** The colours of the page, light and dark: an editor in a shadow tree inherits its variables. */
const theme = EditorView.theme({
  "&": {
    minHeight: "24rem",
    border: "1px solid var(--edge)",
    borderRadius: "var(--round)",
    background: "var(--sunken)",
    color: "var(--ink)",
    fontSize: "0.8125rem",
    overflow: "hidden",
  },
  "&.cm-focused": { outline: "2px solid var(--accent)", borderColor: "var(--accent)" },
  ".cm-scroller": { fontFamily: "var(--mono)", lineHeight: "1.6" },
  ".cm-content": { caretColor: "var(--ink)", padding: "0.5rem 0" },
  ".cm-cursor": { borderLeftColor: "var(--ink)" },
  ".cm-gutters": { background: "transparent", color: "var(--muted)", border: "0" },
  ".cm-activeLine": { background: "transparent" },
  ".cm-activeLineGutter": { background: "transparent", color: "var(--ink)" },
  "&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground": {
    background: "color-mix(in srgb, var(--accent) 25%, transparent)",
  },
  // The wavy lines of the package are images in the style sheet, which the policy of the server refuses.
  ".cm-lintRange": {
    backgroundImage: "none",
    paddingBottom: "0",
    textDecorationLine: "underline",
    textDecorationStyle: "wavy",
    textDecorationSkipInk: "none",
    textUnderlineOffset: "3px",
  },
  ".cm-lintRange.cm-lintRange-error": { backgroundImage: "none", textDecorationColor: "var(--bad)" },
  ".cm-lintRange.cm-lintRange-warning": { backgroundImage: "none", textDecorationColor: "var(--risky)" },
  ".cm-lintRange.cm-lintRange-info": { backgroundImage: "none", textDecorationColor: "var(--accent)" },
  ".cm-tooltip": {
    maxWidth: "min(34rem, 90vw)",
    border: "1px solid var(--edge)",
    borderRadius: "var(--round)",
    background: "var(--surface)",
    color: "var(--ink)",
  },
  ".cm-diagnostic": { padding: "0.375rem 0.75rem", fontFamily: "var(--sans)", whiteSpace: "pre-wrap" },
  ".cm-diagnosticSource": { color: "var(--muted)", opacity: "1" },
});

const highlighting = HighlightStyle.define([
  { tag: [tags.keyword, tags.modifier, tags.operatorKeyword], color: "var(--code-keyword)" },
  { tag: [tags.typeName, tags.className, tags.namespace], color: "var(--code-type)" },
  { tag: [tags.string, tags.special(tags.string), tags.regexp], color: "var(--code-text)" },
  { tag: [tags.number, tags.bool, tags.null], color: "var(--code-number)" },
  { tag: tags.comment, color: "var(--muted)", fontStyle: "italic" },
]);

/** How the editor looks. */
export const editorTheme: Extension = [theme, syntaxHighlighting(highlighting)];

import type { JSX } from "preact";
import { count } from "../signature/count.ts";
import type { SourceDiagnostic } from "./analysis.ts";

/** What a {@link DiagnosticList} shows. */
export interface DiagnosticListProps {
  readonly diagnostics: readonly SourceDiagnostic[];
  /** How many there are beside these. */
  readonly more: number;
  readonly onChoose: (diagnostic: SourceDiagnostic) => void;
}

/** Every diagnostic with its place, which a click leads to. */
export function DiagnosticList({ diagnostics, more, onChoose }: DiagnosticListProps): JSX.Element | null {
  if (diagnostics.length === 0) return null;
  return (
    <>
      <ul class="diagnostics" aria-label="Diagnostics">
        {diagnostics.map((diagnostic) => (
          <Item key={placeText(diagnostic) + diagnostic.message} diagnostic={diagnostic} onChoose={onChoose} />
        ))}
      </ul>
      {more > 0 && <p class="hint">And {count(more, "diagnostic")} more.</p>}
    </>
  );
}

interface ItemProps extends Pick<DiagnosticListProps, "onChoose"> {
  readonly diagnostic: SourceDiagnostic;
}

function Item({ diagnostic, onChoose }: ItemProps): JSX.Element {
  const { severity, code, message, fix } = diagnostic;
  return (
    <li class={severity}>
      <p class="change-head">
        <strong class={`badge ${severity}`}>{severity}</strong>
        <span class="type">{code}</span>
        <button
          type="button"
          class="quiet"
          aria-label={`Go to ${placeText(diagnostic)}`}
          onClick={() => onChoose(diagnostic)}
        >
          {placeText(diagnostic)}
        </button>
      </p>
      <p class="text">{message}</p>
      {fix !== undefined && <p class="hint">{fix}</p>}
    </li>
  );
}

function placeText({ line, column }: SourceDiagnostic): string {
  return `${line}:${column}`;
}

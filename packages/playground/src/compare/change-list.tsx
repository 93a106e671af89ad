import { CHANGE_IMPACTS, type SignatureChange, type SignatureComparison } from "@tsfunc/runtime/compare";
import type { JSX } from "preact";
import { summaryOf } from "./summary-of.ts";

/** What a {@link ChangeList} shows. */
export interface ChangeListProps {
  /** Null while there is nothing to compare. */
  readonly comparison: SignatureComparison | null;
}

/** Each change with its impact and the reason for it, the gravest first. */
export function ChangeList({ comparison }: ChangeListProps): JSX.Element {
  if (comparison === null) return <p role="status">Both sides have to be signatures.</p>;
  const gravestFirst = CHANGE_IMPACTS.toReversed().flatMap((impact) =>
    comparison.changes.filter((change) => change.impact === impact),
  );
  return (
    <>
      <p class="summary" role="status">
        {summaryOf(comparison)}
      </p>
      <ul class="changes">
        {gravestFirst.map((change) => (
          <Change key={`${change.part} ${change.path} ${change.kind}`} change={change} />
        ))}
      </ul>
    </>
  );
}

function Change({ change }: { readonly change: SignatureChange }): JSX.Element {
  const { part, path, kind, impact, before, after, reason } = change;
  return (
    <li class={`change ${impact}`}>
      <p class="change-head">
        <strong class={`badge ${impact}`}>{impact}</strong>
        <span>
          {part} <code>{path}</code>
        </span>
        <span class="kind">{kind}</span>
      </p>
      <p class="sides">
        <code>{before ?? "nothing"}</code> <span aria-hidden="true">→</span>
        <span class="only-heard">becomes</span> <code>{after ?? "nothing"}</code>
      </p>
      <p class="hint">{reason}</p>
    </li>
  );
}

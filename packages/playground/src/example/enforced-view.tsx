import type { JSX } from "preact";
import { useId } from "preact/hooks";
import { Code } from "../controls/code.tsx";
import { count } from "../signature/count.ts";
import { IssueList } from "../signature/issue-list.tsx";
import { shownValue } from "../signature/shown-value.ts";
import type { Enforced } from "./enforce-text.ts";
import { Warnings } from "./warnings.tsx";

/** What an {@link EnforcedView} shows. */
export interface EnforcedViewProps {
  readonly title: string;
  /** Null without a signature. */
  readonly enforced: Enforced | null;
}

/** What a model receives, or the issues. */
export function EnforcedView({ title, enforced }: EnforcedViewProps): JSX.Element {
  const id = useId();
  return (
    <section class="outcome" aria-labelledby={id}>
      <h3 id={id}>{title}</h3>
      <Outcome enforced={enforced} />
      <Warnings warnings={enforced?.warnings ?? []} />
    </section>
  );
}

function Outcome({ enforced }: { readonly enforced: Enforced | null }): JSX.Element {
  if (enforced === null) return <p class="hint">Enforcement needs a signature.</p>;
  const { problem, issues, received } = enforced;
  if (problem !== null) {
    return (
      <p class="problem" role="status">
        {problem}
      </p>
    );
  }
  if (issues.length === 0) return <Code text={shownValue(received)} name="the value" />;
  return (
    <>
      <p class="problem" role="status">
        Refused: {count(issues.length, "issue")}.
      </p>
      <IssueList issues={issues} />
    </>
  );
}

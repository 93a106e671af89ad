import type { JSX } from "preact";
import { pathText } from "../../signature/path-text.ts";
import type { Path } from "../form/value-at.ts";
import type { PlacedIssue } from "../request/validate-request.ts";

/** What {@link FieldIssues} shows. */
export interface FieldIssuesProps {
  readonly id: string;
  readonly issues: readonly PlacedIssue[];
  /** Where the field is: an issue deeper inside says where. */
  readonly path: Path;
  readonly problem: string | null;
}

/** What is wrong with the value of a field. */
export function FieldIssues({ id, issues, path, problem }: FieldIssuesProps): JSX.Element | null {
  if (problem === null && issues.length === 0) return null;
  return (
    <div class="field-issues" id={id}>
      {problem !== null && <p class="problem">{problem}</p>}
      {issues.map((issue) => {
        const inner = pathText(issue.path.slice(path.length));
        return (
          <p class="problem" key={`${inner} ${issue.message}`}>
            {inner !== "" && <code>{inner}</code>} {issue.message}
          </p>
        );
      })}
    </div>
  );
}

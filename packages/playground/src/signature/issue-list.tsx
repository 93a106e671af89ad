import type { JSX } from "preact";
import { pathText } from "./path-text.ts";

/** What is shown of an issue. */
export interface ShownIssue {
  readonly path: readonly (string | number)[];
  readonly message: string;
}

/** Issues with their places. */
export function IssueList({ issues }: { readonly issues: readonly ShownIssue[] }): JSX.Element {
  return (
    <ul class="issues">
      {issues.map(({ path, message }) => (
        <li key={`${pathText(path)} ${message}`}>
          {path.length > 0 && <code>{pathText(path)}</code>} {message}
        </li>
      ))}
    </ul>
  );
}

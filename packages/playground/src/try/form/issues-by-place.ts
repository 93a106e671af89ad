import type { Request } from "../request/request-of.ts";
import type { PlacedIssue } from "../request/validate-request.ts";
import type { FormFields } from "./form-fields.ts";
import { placeOfIssue } from "./issue-places.ts";
import type { Path } from "./value-at.ts";

/** Issues by the field that shows them. */
export type IssuesByPlace = ReadonlyMap<string, readonly PlacedIssue[]>;

/**
 * Gives each issue to the field that shows it.
 *
 * @param issues The issues; their paths begin with `inputs` or `params`.
 * @param fields The form.
 * @param request What the form shows.
 */
export function issuesByPlace(issues: readonly PlacedIssue[], fields: FormFields, request: Request): IssuesByPlace {
  const places = new Map<string, PlacedIssue[]>();
  for (const issue of issues) {
    const [part, ...path] = issue.path;
    const field = part === "params" ? fields.params : fields.inputs;
    const inner = field === null ? [] : placeOfIssue(field, path, part === "params" ? request.params : request.inputs);
    const key = placeKey([part ?? "inputs", ...inner]);
    places.set(key, [...(places.get(key) ?? []), issue]);
  }
  return places;
}

/** @returns What a place is found by in {@link IssuesByPlace}. */
export function placeKey(path: Path): string {
  return JSON.stringify(path);
}

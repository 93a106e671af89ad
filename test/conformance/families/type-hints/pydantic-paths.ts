import type { Issue } from "@tsfunc/runtime";
import { isValidationError, leafIssues } from "../../harness/issue-findings.ts";
import { memberOf } from "./data-path.ts";
import type { PydanticError } from "./type-hint-case.ts";

type Path = readonly (string | number)[];

/**
 * Compares where our issues are with where pydantic found errors in the elements of the model input.
 *
 * @param error What we threw.
 * @param recorded What pydantic found.
 * @param input The model input.
 * @returns How they differ, or null when each error has its issue, in the same order.
 */
export function differentPaths(error: unknown, recorded: readonly PydanticError[], input: unknown): string | null {
  const issues = isValidationError(error) ? error.issues.flatMap(leafIssues) : [];
  const inElements = issues.filter(({ path }) => path.length > 1);
  const paths = recorded.map((one) => pathInData(one, input));
  const same =
    inElements.length === recorded.length &&
    recorded.every((one, at) => isAt(one, paths[at] ?? [], inElements[at] as Issue));
  return same ? null : `issues at ${show(inElements.map(({ path }) => path))} instead of ${show(paths)}`;
}

/** Pydantic puts the members of unions into its paths; what leads nowhere in the data is left out, but for a missing property. */
function pathInData({ index, loc, type }: PydanticError, input: unknown): Path {
  const path: (string | number)[] = [index];
  let value = memberOf(input, index);
  for (const [at, step] of loc.entries()) {
    const member = memberOf(value, step);
    if (member === undefined && !(type === "missing" && at === loc.length - 1)) continue;
    path.push(step);
    value = member;
  }
  return path;
}

/** Errors about the tag of a union are at the property that is the tag, and what is missing is told to be. */
function isAt({ type }: PydanticError, recorded: Path, { path, code }: Issue): boolean {
  const isTag = type.startsWith("union_tag_");
  const at = isTag ? path.slice(0, -1) : path;
  const sameKind = isTag || (type === "missing") === (code === "missing");
  return sameKind && at.length === recorded.length && at.every((step, index) => step === recorded[index]);
}

function show(paths: readonly Path[]): string {
  return JSON.stringify(paths);
}

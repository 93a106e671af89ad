import type { Issue } from "../errors/issue.ts";
import { kindOf } from "../errors/kind-of.ts";
import type { StandardIssue } from "./standard-schema.ts";

/**
 * An issue of ours for an issue of a Standard Schema.
 *
 * @param issue What the schema said.
 * @param value What was validated.
 * @param vendor The library of the schema.
 * @returns The issue, with the value that the path leads to.
 */
export function issueOf(issue: StandardIssue, value: unknown, vendor: string): Issue {
  const path = pathOf(issue);
  const input = valueAt(value, path);
  return { code: "schema", path, expected: `${vendor} schema`, received: kindOf(input), input, message: issue.message };
}

/**
 * The path of an issue of a Standard Schema.
 *
 * @param issue What the schema said.
 * @returns Indexes and property names, from the outside inwards.
 */
export function pathOf(issue: StandardIssue): (string | number)[] {
  return (issue.path ?? []).map((segment) => keyOf(typeof segment === "object" ? segment.key : segment));
}

function keyOf(key: PropertyKey): string | number {
  return typeof key === "number" ? key : String(key);
}

/** Follows own properties only, and calls no getter. */
function valueAt(value: unknown, path: readonly (string | number)[]): unknown {
  return path.reduce<unknown>(
    (holder, key) => (isObject(holder) ? Reflect.getOwnPropertyDescriptor(holder, key)?.value : undefined),
    value,
  );
}

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}

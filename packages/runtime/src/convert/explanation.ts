import type { Issue, IssueCode } from "../errors/issue.ts";

/** What an issue says beyond where it is, which every issue says. */
export type Explanation = Pick<Issue, "code" | "message"> & Partial<Pick<Issue, "expected" | "branches" | "members">>;

/** Words an issue, given the declared type as text and the kind of value; called only for issues that are kept. */
export type Explain = (expected: string, received: string) => Explanation;

/**
 * The issue of a value of another type.
 *
 * @param expected The declared type as text.
 * @param received What kind of value came.
 * @returns The issue in words.
 */
export function invalidType(expected: string, received: string): Explanation {
  return { code: "invalid_type", message: `Expected ${expected}, received ${received}` };
}

/**
 * An issue whose words need neither type nor value.
 *
 * @param code What is wrong.
 * @param message One sentence.
 * @returns What {@link Walk.refuse} asks for.
 */
export function saying(code: IssueCode, message: string): Explain {
  return () => ({ code, message });
}

import { textOf } from "../../descriptor/text.ts";
import type { TypeDescriptor, UnionDescriptor } from "../../descriptor/type-descriptor.ts";
import type { Issue } from "../../errors/issue.ts";
import { pathText } from "../../errors/path-text.ts";
import type { Explain } from "../explanation.ts";
import type { Walk } from "../walk.ts";

/**
 * Says why no member of a union fits, and which came closest.
 *
 * @param type The union.
 * @param value A value that every member refused.
 * @param walk Where it is.
 * @param tried What the members that were tried found; the others refuse at a glance.
 * @returns What words the issue.
 */
export function explainUnion(
  type: UnionDescriptor,
  value: unknown,
  walk: Walk,
  tried: ReadonlyMap<TypeDescriptor, Walk>,
): Explain {
  return (expected, received) => {
    const branches = type.members.map((member) =>
      branchOf(tried.get(member) ?? refusalOf(member, value, walk), member, walk),
    );
    const closest = closestOf(branches);
    return {
      code: "invalid_union",
      message:
        closest === undefined
          ? `Expected ${expected}, received ${received}`
          : `No member of ${expected} fits; closest ${closest}`,
      members: branches.map(({ member }) => member),
      branches: branches.map(({ issues }) => issues),
    };
  };
}

/** What one member found. */
interface Branch {
  readonly member: string;
  readonly issues: readonly Issue[];
  readonly issueCount: number;
  /** How far into the value the member came: 0 when it refused the kind of value. */
  readonly progress: number;
  readonly summary: string;
}

function refusalOf(member: TypeDescriptor, value: unknown, walk: Walk): Walk {
  const branch = walk.branch();
  branch.visit(member, value, branch);
  return branch;
}

function branchOf({ issues, issueCount }: Walk, type: TypeDescriptor, { pathLength, context }: Walk): Branch {
  const member = textOf(type, context.definitions);
  const steps = issues.map(({ path, code }) => 2 * (path.length - pathLength) + (code === "invalid_type" ? 0 : 1));
  return {
    member,
    issues,
    issueCount,
    progress: Math.max(0, ...steps),
    summary: summaryOf(issues, issueCount, pathLength),
  };
}

function summaryOf([first]: readonly Issue[], issueCount: number, pathLength: number): string {
  if (first === undefined) {
    return "";
  }
  const path = pathText(first.path.slice(pathLength));
  const others = issueCount > 1 ? ` (and ${issueCount - 1} more)` : "";
  return `${path === "" ? "" : `${path}: `}${first.message}${others}`;
}

/** The branch that came furthest, of equals the one with the fewest issues; undefined when all refused the kind of value. */
function closestOf(branches: readonly Branch[]): string | undefined {
  const [best] = branches.toSorted((one, other) => other.progress - one.progress || one.issueCount - other.issueCount);
  return best === undefined || best.progress === 0 ? undefined : `${best.member}: ${best.summary}`;
}

import type { Constraints, TypeDescriptor } from "@tsfunc/runtime/descriptor";
import { formats } from "@tsfunc/runtime/formats";
import type { Findings } from "../types/findings.ts";
import { combineConstraints } from "./combine-constraints.ts";
import { constrain, SUBJECTS } from "./constrain.ts";
import type { ConstraintTag } from "./constraint-tag.ts";
import { contradiction } from "./contradiction.ts";
import { parseConstraint } from "./parse-constraint.ts";
import { reportPattern } from "./report-pattern.ts";

/** Constraints as they are stated somewhere. */
export interface StatedConstraints {
  readonly tags: readonly ConstraintTag[];
  /** How diagnostics name what they are stated of. */
  readonly path: string;
  /** Its type as text. */
  readonly text: string;
}

/**
 * Constrains a type by the tags of a doc comment, and reports those that cannot be followed.
 *
 * @param type The type as it is without them.
 * @param stated The tags, and where they stand.
 * @param findings Takes the diagnostics.
 * @returns The type with all constraints that can be followed.
 */
export function constrained(type: TypeDescriptor, stated: StatedConstraints, findings: Findings): TypeDescriptor {
  const result = stated.tags.reduce((before, tag) => constrainedBy(tag, before, stated, findings), type);
  const pattern = stated.tags.find(({ name }) => name === "pattern");
  const constraints = constraintsIn(result).find((one) => one.pattern !== undefined);
  if (pattern !== undefined && constraints !== undefined) {
    reportPattern(constraints, stated.path, pattern.node, findings);
  }
  return result;
}

function constrainedBy(
  tag: ConstraintTag,
  type: TypeDescriptor,
  { path, text }: StatedConstraints,
  findings: Findings,
): TypeDescriptor {
  const { name, node } = tag;
  const constraint = readTag(tag, path, findings);
  if (constraint === null) return type;
  const result = constrain(type, name, constraint, (given, added) => combine(given, added, tag, path, findings));
  if (result === null) findings.report("TF1022", node, { path, tag: name, subjects: SUBJECTS[name].words, type: text });
  return result ?? type;
}

/** The constraint that a tag states; null where it cannot be read, which is reported. */
function readTag({ name, text, node }: ConstraintTag, path: string, findings: Findings): Constraints | null {
  const parsed = parseConstraint(name, text);
  if ("expected" in parsed) {
    findings.report("TF1021", node, { path, tag: name, text, ...parsed });
    return null;
  }
  const { format } = parsed.constraint;
  if (format === undefined || Object.hasOwn(formats, format)) return parsed.constraint;
  findings.report("TF1027", node, { path, format, known: Object.keys(formats).join(", ") });
  return null;
}

function combine(
  given: Constraints,
  added: Constraints,
  { name, node }: ConstraintTag,
  path: string,
  findings: Findings,
): Constraints {
  const combined = combineConstraints(given, added, (one, other) => {
    findings.report("TF1024", node, { path, tag: name, one, other });
  });
  const found = contradiction(given) === null ? contradiction(combined) : null;
  if (found !== null) findings.report("TF1023", node, { path, one: found[0], other: found[1] });
  return combined;
}

/** The constraints of a type, of what is beside null, and of the members of a union. */
function constraintsIn(type: TypeDescriptor): readonly Constraints[] {
  if (type.kind === "nullable") return constraintsIn(type.type);
  if (type.kind === "union") return type.members.flatMap(constraintsIn);
  return "constraints" in type && type.constraints !== undefined ? [type.constraints] : [];
}

import type { Constraints, TypeDescriptor } from "@tsfunc/runtime/descriptor";
import type { ConstraintName } from "./constraint-tag.ts";

/** Values that can be constrained: in the words of a diagnostic, and the kinds of types that have them. */
interface Subjects {
  readonly words: string;
  readonly kinds: readonly TypeDescriptor["kind"][];
}

const NUMBERS: Subjects = { words: "numbers", kinds: ["number", "float", "long", "integer", "bigint"] };
const TEXT: Subjects = { words: "text", kinds: ["string", "template"] };
const ARRAYS: Subjects = { words: "arrays", kinds: ["array"] };

/** What each constraint is for. */
export const SUBJECTS: Readonly<Record<ConstraintName, Subjects>> = {
  minimum: NUMBERS,
  maximum: NUMBERS,
  exclusiveMinimum: NUMBERS,
  exclusiveMaximum: NUMBERS,
  multipleOf: NUMBERS,
  minLength: TEXT,
  maxLength: TEXT,
  pattern: TEXT,
  format: TEXT,
  minItems: ARRAYS,
  maxItems: ARRAYS,
  uniqueItems: ARRAYS,
};

/** Combines what a type asks for already with a further constraint. */
export type Combine = (given: Constraints, added: Constraints) => Constraints;

/**
 * Puts a constraint where its subjects are: on the type itself, inside `T | null`, on the members of a union that it is for.
 *
 * @param type Any type.
 * @param name What constrains.
 * @param added The constraint.
 * @param combine Called for each type that it goes to.
 * @returns The constrained type; null where the constraint is for none of its values.
 */
export function constrain(
  type: TypeDescriptor,
  name: ConstraintName,
  added: Constraints,
  combine: Combine,
): TypeDescriptor | null {
  if (type.kind === "nullable") {
    const inner = constrain(type.type, name, added, combine);
    return inner && { ...type, type: inner };
  }
  if (type.kind === "union") {
    const members = type.members.map((one) => constrain(one, name, added, combine));
    const fits = members.some((one) => one !== null);
    return fits
      ? { ...type, members: members.map((one, index) => one ?? (type.members[index] as TypeDescriptor)) }
      : null;
  }
  if (!SUBJECTS[name].kinds.includes(type.kind)) return null;
  const given = "constraints" in type ? type.constraints : undefined;
  return { ...type, constraints: combine(given ?? {}, added) } as TypeDescriptor;
}

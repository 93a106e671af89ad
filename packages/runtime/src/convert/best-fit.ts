import { FAIL } from "../primitive/fail.ts";
import { hasProperty } from "../primitive/read.ts";

/**
 * Converts to the first member of a union of object types that accepts a value, in the order of {@link byFit}.
 *
 * @param value What was passed.
 * @param members The names of the declared properties and the converter of each member.
 * @returns The converted value, or FAIL when no member accepts it.
 */
export function bestFit(
  value: unknown,
  members: readonly (readonly [readonly string[], (value: unknown) => unknown])[],
): unknown {
  if (typeof value !== "object" || value === null) {
    return FAIL;
  }
  for (const [, convert] of byFit(value, members, ([names]) => names)) {
    const converted = convert(value);
    if (converted !== FAIL) {
      return converted;
    }
  }
  return FAIL;
}

/**
 * Orders the members of a union of object types by how many of their declared properties an object has, ties in source order.
 *
 * @param value The object.
 * @param members The members in source order.
 * @param namesOf Tells the names of the declared properties of a member.
 * @returns The members, the best first.
 */
export function byFit<Member>(
  value: object,
  members: readonly Member[],
  namesOf: (member: Member) => readonly string[],
): Member[] {
  const fits = members.map((member) => ({
    member,
    fit: namesOf(member).filter((name) => hasProperty(value, name)).length,
  }));
  return fits.sort((one, other) => other.fit - one.fit).map(({ member }) => member);
}

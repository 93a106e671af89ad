import type { ObjectDefinition } from "../../descriptor/type-descriptor.ts";
import { FAIL } from "../../primitive/fail.ts";
import { undeclaredNames } from "../extras.ts";
import type { Walk } from "../walk.ts";

/** The undeclared properties of one object. */
export interface Extras {
  readonly given: Readonly<Record<string, unknown>>;
  readonly converted: Readonly<Record<string, unknown>>;
}

/**
 * Reads each undeclared property once and converts it, where the type has an index signature beside its properties.
 *
 * @param definition The object type.
 * @param value The object.
 * @param walk Where it is; takes the issues.
 * @returns The properties, none where they are dropped, or FAIL.
 */
export function visitExtras(
  { properties, extra }: ObjectDefinition,
  value: object,
  walk: Walk,
): Extras | null | typeof FAIL {
  if (extra === undefined) {
    return null;
  }
  const given: Record<string, unknown> = {};
  const converted: Record<string, unknown> = {};
  let failed = false;
  for (const name of undeclaredNames(value, new Set(properties.map((property) => property.name)))) {
    given[name] = Reflect.get(value, name);
    walk.enter(name);
    converted[name] = walk.visit(extra, given[name], walk);
    walk.leave();
    failed ||= converted[name] === FAIL;
    if (walk.isFull) {
      break;
    }
  }
  return failed ? FAIL : { given, converted };
}

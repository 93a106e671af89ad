import { kindOf } from "../../errors/kind-of.ts";
import { FAIL } from "../../primitive/fail.ts";
import { isObject } from "../../primitive/is-object.ts";
import type { MapType } from "../../signature/map-type.ts";
import { copyWith } from "./copy-with.ts";
import type { Enforcer } from "./enforcer.ts";

/**
 * Enforces a map type on the own properties of objects.
 *
 * @param type The map type.
 * @param values Enforces the type of one value.
 * @returns The enforcer.
 * @see MLflow Map
 */
export function mapEnforcer(type: MapType, values: Enforcer): Enforcer {
  const expected = String(type);
  return {
    enforce: (value) => (isObject(value) ? enforceMap(value, values) : FAIL),
    explain(value, findings) {
      if (!isObject(value)) {
        const message = `Expected an object for ${expected}, received ${kindOf(value)}`;
        return findings.add({ code: "invalid_type", expected, input: value, message });
      }
      for (const [key, member] of Object.entries(value)) {
        if (values.enforce(member) === FAIL) findings.within(key, () => values.explain(member, findings));
      }
    },
  };
}

function enforceMap(value: object, values: Enforcer): unknown {
  const converted = new Map<string, unknown>();
  for (const [key, member] of Object.entries(value)) {
    const enforced = values.enforce(member);
    if (enforced === FAIL) return FAIL;
    if (!Object.is(enforced, member)) converted.set(key, enforced);
  }
  return converted.size === 0 ? value : copyWith(value, converted);
}

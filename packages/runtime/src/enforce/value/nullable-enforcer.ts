import type { Enforcer } from "./enforcer.ts";

/**
 * Lets values be missing.
 *
 * @param enforcer Enforces the type on the others.
 * @returns An enforcer that keeps null; undefined inside a list becomes null.
 */
export function nullableEnforcer(enforcer: Enforcer): Enforcer {
  return {
    enforce: (value) => (value === null || value === undefined ? null : enforcer.enforce(value)),
    explain: (value, findings) => enforcer.explain(value, findings),
  };
}

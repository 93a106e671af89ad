import type { Enforcer } from "./enforcer.ts";

/**
 * Enforces nothing.
 *
 * @returns An enforcer that takes every value as it is.
 * @see MLflow AnyType
 */
export function anyEnforcer(): Enforcer {
  return { enforce: (value) => (value === undefined ? null : value), explain: () => {} };
}

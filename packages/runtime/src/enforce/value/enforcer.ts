import type { FAIL } from "../../primitive/fail.ts";
import type { Findings } from "../findings.ts";

/** What enforces one type of a schema on values. It is made once for a schema, and holds nothing of the data. */
export interface Enforcer {
  /**
   * Enforces the type on a value.
   *
   * @param value Anything; it is not changed.
   * @returns The value itself when nothing has to change, a converted one, or {@link FAIL} when it does not fit.
   */
  enforce(value: unknown): unknown;

  /**
   * Says why a value does not fit.
   *
   * @param value What {@link Enforcer.enforce} refuses.
   * @param findings Takes the issues.
   */
  explain(value: unknown, findings: Findings): void;
}

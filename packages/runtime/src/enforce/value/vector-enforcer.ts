import { FAIL } from "../../primitive/fail.ts";
import type { Enforcer } from "./enforcer.ts";

/**
 * Enforces the vectors of Spark, which only Spark can pass.
 *
 * @returns An enforcer that refuses every value.
 * @see MLflow SparkMLVector
 */
export function vectorEnforcer(): Enforcer {
  return {
    enforce: () => FAIL,
    explain: (value, findings) =>
      findings.add({
        code: "invalid_type",
        expected: "SparkML vector",
        input: value,
        message: "Expected a SparkML vector, which only Spark can pass. Declare an array of double instead.",
      }),
  };
}

import type { Issue } from "@tsfunc/runtime";
import type { CodedError } from "./error-answer.ts";

/** What MLflow finds when it enforces a signature, after its parser has converted the values. */
const ENFORCED: ReadonlySet<string> = new Set([
  "missing",
  "invalid_shape",
  "invalid_length",
  "not_a_tensor",
  "undeclared",
]);

/**
 * MLflow's code for an error, as a scoring server has it: what its parser would refuse is `BAD_REQUEST`, what enforcement would is
 * `INVALID_PARAMETER_VALUE`.
 *
 * @param error The error.
 * @returns The code.
 * @see MLflow scoring server, infer_and_parse_data
 */
export function errorCodeOf(error: CodedError): string {
  if (error.code === "TF2113") return "BAD_REQUEST";
  if (error.code !== "TF2110") return error.errorCode;
  const { issues } = error as unknown as { readonly issues: readonly Issue[] };
  return issues.every(isEnforced) ? error.errorCode : "BAD_REQUEST";
}

/** A property that is missing in an object, lists of unequal lengths in a tensor, and text for one, are found by the parser. */
function isEnforced({ code, path, received }: Issue): boolean {
  if (code === "invalid_shape" && !received.startsWith("[")) return false;
  if (code === "not_a_tensor" && received === "string") return false;
  return ENFORCED.has(code) && path.filter((step) => typeof step === "string").length <= 1;
}

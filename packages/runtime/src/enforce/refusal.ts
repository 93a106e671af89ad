import type { ValidationError } from "../errors/validation-error.ts";
import type { EnforceOptions } from "./enforce-options.ts";
import { Findings } from "./findings.ts";

/**
 * Says why data do not fit the schema of a signature.
 *
 * @param options `redact` hides every value of the data.
 * @param look Goes through the data once more and adds what it finds.
 * @returns The error to throw: TF2110.
 */
export function refusal({ redact }: EnforceOptions, look: (findings: Findings) => void): ValidationError {
  const findings = new Findings();
  look(findings);
  return findings.error("TF2110", redact);
}

import type { ModelDescriptor } from "@tsfunc/runtime/descriptor";
import { signatureDifference, signatureFromDescriptor } from "@tsfunc/runtime/signature";
import type { Findings } from "../types/findings.ts";
import type { ts } from "../typescript.ts";
import type { Candidate } from "./candidate.ts";
import { explicitSignature } from "./explicit-signature.ts";

/** Reports an explicit signature that says something else than the types do, which are what counts. */
export function reportContradiction(
  { name, signature: expression }: Candidate,
  descriptor: ModelDescriptor,
  checker: ts.TypeChecker,
  findings: Findings,
): void {
  if (expression === undefined || descriptor.input === null) return;
  const explicit = explicitSignature(expression, checker);
  if (explicit === null) return;
  const difference = signatureDifference(explicit, signatureFromDescriptor(descriptor));
  if (difference !== "") findings.report("TF1034", expression, { name, difference });
}

import type { ModelDescriptor } from "@tsfunc/runtime/descriptor";
import { ModelSignature, signatureDifference, signatureFromDescriptor } from "@tsfunc/runtime/signature";
import type { Diagnostic } from "../../diagnostics/index.ts";
import { Findings } from "../types/findings.ts";
import type { ts } from "../typescript.ts";
import type { Candidate } from "./candidate.ts";
import { explicitSignature } from "./explicit-signature.ts";
import { newerTypes } from "./newer-types.ts";

/** What the signature of a model has to agree with. */
export interface SignatureOptions {
  /** The release of MLflow that has to read it, such as `2.9.2`. */
  readonly targetMlflow?: string;
}

/** Finds where the signature of a model is not what an explicit one says, and what a release of MLflow cannot read. */
export function checkSignature(
  { name, node, signature }: Candidate,
  descriptor: ModelDescriptor,
  checker: ts.TypeChecker,
  { targetMlflow }: SignatureOptions,
): readonly Diagnostic[] {
  const findings = new Findings();
  const difference = signature === undefined ? "" : contradiction(signature, descriptor, checker);
  if (signature !== undefined && difference !== "") findings.report("TF1034", signature, { name, difference });
  const newer = targetMlflow === undefined ? [] : newerTypes(descriptor, targetMlflow);
  for (const one of newer) findings.report("TF1033", node, { name, target: String(targetMlflow), ...one });
  return findings.diagnostics;
}

/** Of inputs and outputs alone: defaults of params may be known no earlier than at run time. */
function contradiction(expression: ts.Expression, descriptor: ModelDescriptor, checker: ts.TypeChecker): string {
  const explicit = descriptor.input === null ? null : explicitSignature(expression, checker);
  if (explicit === null) return "";
  const { inputs, outputs } = signatureFromDescriptor({ ...descriptor, params: null });
  return signatureDifference(explicit, new ModelSignature({ inputs, outputs, params: explicit.params }));
}

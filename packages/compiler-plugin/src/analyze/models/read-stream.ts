import type { PredictArguments } from "@tsfunc/runtime/descriptor";
import type { Findings } from "../types/findings.ts";
import { textAt } from "../types/type-name.ts";
import type { ts } from "../typescript.ts";
import type { Candidate } from "./candidate.ts";
import { positionsOf } from "./positions-of.ts";
import { type Parameter, type PredictParameters, predictParameters } from "./predict-arguments.ts";

/**
 * At which positions `predictStream` takes what; null for a model without. It takes what `predict` takes, which is what the signature says:
 * anything else is reported.
 */
export function readStream(
  { name, node, predictStream }: Candidate,
  predict: PredictParameters,
  checker: ts.TypeChecker,
  findings: Findings,
): PredictArguments | null {
  if (predictStream === undefined) return null;
  const { signature, problem: reason } = predictStream;
  if (signature === undefined) {
    findings.report("TF1015", node, { name, reason });
    return null;
  }
  const stream = predictParameters(signature, checker);
  for (const part of ["modelInput", "params"] as const) {
    const [one, other] = [predict[part], stream[part]];
    if (isSame(one, other, checker)) continue;
    const types = { predict: typeOf(one, checker), stream: typeOf(other, checker) };
    findings.report("TF1031", other?.node ?? signature.getDeclaration(), { name, part, ...types });
  }
  return positionsOf(stream);
}

/** A stream may leave the params aside. */
function isSame(one: Parameter | null, other: Parameter | null, checker: ts.TypeChecker): boolean {
  if (one === null || other === null) return other === null && one?.name === "params" ? true : one === other;
  return checker.getNonNullableType(one.type) === checker.getNonNullableType(other.type);
}

function typeOf(parameter: Parameter | null, checker: ts.TypeChecker): string {
  return parameter === null ? "none" : textAt(parameter.type, { written: parameter.node.type }, checker);
}

import type { ModelSignature } from "../signature/model-signature.ts";
import { compareParams } from "./compare-params.ts";
import { compareSchemas } from "./compare-schemas.ts";
import { type ChangeImpact, gravest, type SignatureChange } from "./signature-change.ts";

/** What two signatures differ in. */
export interface SignatureComparison {
  /** The gravest impact of the changes; `safe` where there are none. */
  readonly impact: ChangeImpact;
  /** Inputs first, then outputs, then params. */
  readonly changes: readonly SignatureChange[];
}

/**
 * Tells whether callers of a model can go on when its signature changes.
 *
 * What callers send has to be taken by the new signature, with MLflow's safe conversions; what they receive has to be what the old one says.
 *
 * @param before The signature that callers were written for; null for none.
 * @param after The new one; null for none.
 * @returns Each change with what it does to callers, and why.
 * @see MLflow model signature enforcement
 */
export function compareSignatures(before: ModelSignature | null, after: ModelSignature | null): SignatureComparison {
  const changes = [
    ...compareSchemas("inputs", { before: before?.inputs ?? null, after: after?.inputs ?? null }),
    ...compareSchemas("outputs", { before: before?.outputs ?? null, after: after?.outputs ?? null }),
    ...compareParams({ before: before?.params ?? null, after: after?.params ?? null }),
  ];
  return { impact: gravest(changes.map(({ impact }) => impact)), changes };
}

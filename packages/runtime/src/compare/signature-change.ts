/**
 * What a change does to callers that were written for the old signature.
 *
 * - `safe`: all data that fitted fit still, and mean the same
 * - `risky`: they fit still, but something of them is dropped, read in another way, or answered differently
 * - `breaking`: some of them are refused, or callers receive what they do not expect
 */
export type ChangeImpact = "safe" | "risky" | "breaking";

/** What has changed. */
export type ChangeKind =
  | "schema-added"
  | "schema-removed"
  | "layout-changed"
  | "names-added"
  | "names-removed"
  | "column-added"
  | "column-removed"
  | "columns-reordered"
  | "property-added"
  | "property-removed"
  | "became-required"
  | "became-optional"
  | "type-widened"
  | "type-narrowed"
  | "type-changed"
  | "tensor-added"
  | "tensor-removed"
  | "dtype-changed"
  | "shape-changed"
  | "param-added"
  | "param-removed"
  | "default-changed";

/** The part of a signature that a change is in. */
export type SignaturePartName = "inputs" | "outputs" | "params";

/** One difference between two signatures. */
export interface SignatureChange {
  readonly part: SignaturePartName;
  /** Where in the part: `messages[].role`; empty for the part as a whole. */
  readonly path: string;
  readonly kind: ChangeKind;
  readonly impact: ChangeImpact;
  /** How it was; null for what was not there. */
  readonly before: string | null;
  /** How it is; null for what is not there any more. */
  readonly after: string | null;
  /** Why the impact is what it is, in a sentence. */
  readonly reason: string;
}

/** Every impact, the mildest first. */
export const CHANGE_IMPACTS: readonly ChangeImpact[] = ["safe", "risky", "breaking"];

/**
 * The gravest of some impacts.
 *
 * @param impacts The impacts.
 * @returns One of them; `safe` for none.
 */
export function gravest(impacts: readonly ChangeImpact[]): ChangeImpact {
  return CHANGE_IMPACTS.findLast((impact) => impacts.includes(impact)) ?? "safe";
}

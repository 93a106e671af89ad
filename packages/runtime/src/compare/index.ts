export { compareSignatures, type SignatureComparison } from "./compare-signatures.ts";
export {
  CHANGE_IMPACTS,
  type ChangeImpact,
  type ChangeKind,
  type SignatureChange,
  type SignaturePartName,
} from "./signature-change.ts";

import type { Schema } from "../signature/schema.ts";
import { Changes, type Pair } from "./changes.ts";
import { type Columns, compareColumns } from "./compare-columns.ts";
import { compareTensors, type Tensors } from "./compare-tensors.ts";
import type { ChangeImpact, SignatureChange } from "./signature-change.ts";

/**
 * Compares inputs or outputs.
 *
 * @param part Which of them.
 * @param schemas The schemas of both signatures.
 * @returns What has changed.
 */
export function compareSchemas(
  part: "inputs" | "outputs",
  { before, after }: Pair<Schema | null>,
): readonly SignatureChange[] {
  const changes = new Changes(part);
  if (before !== null && after !== null) compareLayouts({ before, after }, changes);
  else if (after !== null) reportAdded(after, changes);
  else if (before !== null) reportRemoved(before, changes);
  return changes.found;
}

function compareLayouts({ before, after }: Pair<Schema>, changes: Changes): void {
  const { inputs: was } = before;
  const { inputs: is } = after;
  if (isTensors(was) && isTensors(is)) compareTensors({ before: was, after: is }, changes);
  else if (!isTensors(was) && !isTensors(is)) compareColumns({ before: was, after: is }, changes);
  else {
    const reason = changes.isReceived
      ? "Callers that read results of the old form receive another one."
      : "Callers that send the old form are refused.";
    changes.add({ path: "", kind: "layout-changed", impact: "breaking", reason, before, after });
  }
}

function isTensors(inputs: Columns | Tensors): inputs is Tensors {
  return inputs[0]?.kind === "tensor";
}

function reportAdded(after: Schema, changes: Changes): void {
  const [impact, reason]: [ChangeImpact, string] = changes.isReceived
    ? ["safe", "Callers are told what they receive."]
    : ["breaking", "Whatever callers sent was taken; from now on it has to fit."];
  changes.add({ path: "", kind: "schema-added", impact, reason, before: null, after });
}

function reportRemoved(before: Schema, changes: Changes): void {
  const reason = changes.isReceived
    ? "Nothing says any more what callers receive."
    : "Nothing is refused and nothing converted any more.";
  changes.add({ path: "", kind: "schema-removed", impact: "risky", reason, before, after: null });
}

import type { TensorSpec } from "../signature/tensor-spec.ts";
import type { Changes, Pair } from "./changes.ts";
import type { ChangeImpact } from "./signature-change.ts";

/** The tensors of a schema. */
export type Tensors = readonly TensorSpec[];

/**
 * Compares tensors by their names; the only one without a name with the only other one.
 *
 * @param tensors The tensors.
 * @param changes Where changes go to.
 */
export function compareTensors({ before, after }: Pair<Tensors>, changes: Changes): void {
  const [was, is] = [before[0], after[0]];
  if (was?.name === null || is?.name === null) compareUnnamed({ before, after }, changes);
  else compareNamed({ before, after }, changes);
}

function compareUnnamed({ before, after }: Pair<Tensors>, changes: Changes): void {
  const [was, is] = [before[0], after[0]];
  if (was === undefined || is === undefined) return;
  const isTaken = (was.name === null) === (is.name === null) || reportNames({ before, after }, changes);
  if (isTaken) compareTensor(is.name ?? "", { before: was, after: is }, changes);
}

/** Whether the tensor is still taken: one without a name stands for the only one with a name, but not the other way round. */
function reportNames({ before, after }: Pair<Tensors>, changes: Changes): boolean {
  const isNamed = after[0]?.name !== null;
  const isTaken = isNamed && after.length === 1 && !changes.isReceived;
  const impact = isTaken ? "risky" : "breaking";
  const reason = isTaken
    ? "A tensor without a name is still taken for the only one, but the model receives an object."
    : changes.isReceived
      ? "Callers that read results of the old form receive another one."
      : "Callers that send the old form are refused.";
  const [was, is] = [before, after].map((tensors) => `[${tensors.join(", ")}]`);
  changes.add({
    path: "",
    kind: isNamed ? "names-added" : "names-removed",
    impact,
    reason,
    before: was,
    after: is,
  });
  return isTaken;
}

function compareNamed({ before, after }: Pair<Tensors>, changes: Changes): void {
  for (const was of before) {
    const is = after.find(({ name }) => name === was.name);
    if (is === undefined) reportRemoved(was, changes);
    else compareTensor(was.name ?? "", { before: was, after: is }, changes);
  }
  for (const is of after) if (before.every(({ name }) => name !== is.name)) reportAdded(is, changes);
}

function reportRemoved(tensor: TensorSpec, changes: Changes): void {
  const [impact, reason]: [ChangeImpact, string] = changes.isReceived
    ? ["breaking", "Callers that read it find nothing."]
    : ["risky", "Callers that send it are not refused, but the model does not receive it any more."];
  changes.add({ path: tensor.name ?? "", kind: "tensor-removed", impact, reason, before: text(tensor), after: null });
}

function reportAdded(tensor: TensorSpec, changes: Changes): void {
  const [impact, reason]: [ChangeImpact, string] = changes.isReceived
    ? ["safe", "Callers receive it beside the tensors that they know."]
    : ["breaking", "Callers that do not send it are refused: a tensor is never optional."];
  changes.add({ path: tensor.name ?? "", kind: "tensor-added", impact, reason, before: null, after: text(tensor) });
}

function compareTensor(path: string, pair: Pair<TensorSpec>, changes: Changes): void {
  const { before, after } = pair;
  if (before.dtype !== after.dtype) {
    const reason = changes.isReceived
      ? `Callers that expect ${before.dtype} receive ${after.dtype}.`
      : `Callers that send ${before.dtype} are refused: tensors are not converted.`;
    changes.add({ path, kind: "dtype-changed", impact: "breaking", reason, before: before.dtype, after: after.dtype });
  }
  const [was, is] = [shapeText(before), shapeText(after)];
  if (was === is) return;
  const { given, taken } = changes.flow(pair);
  const isTaken = fits(given.shape, taken.shape);
  const reason = isTaken
    ? `Every tensor of shape ${shapeText(given)} has also the shape ${shapeText(taken)}.`
    : lost(changes);
  changes.add({ path, kind: "shape-changed", impact: isTaken ? "safe" : "breaking", reason, before: was, after: is });
}

function lost({ isReceived }: Changes): string {
  return isReceived ? "Callers receive shapes that they do not expect." : "Callers that send other shapes are refused.";
}

function fits(given: readonly number[], taken: readonly number[]): boolean {
  return given.length === taken.length && taken.every((length, at) => length === -1 || length === given[at]);
}

function shapeText({ shape }: TensorSpec): string {
  return `(${shape.join(", ")})`;
}

function text(tensor: TensorSpec): string {
  return `${tensor.dtype} ${shapeText(tensor)}`;
}

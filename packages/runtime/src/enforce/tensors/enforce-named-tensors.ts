import { warn } from "../../errors/warn.ts";
import { frameOf } from "../../frame/frame-of.ts";
import { isRecord } from "../../primitive/is-record.ts";
import type { TensorSpec } from "../../signature/tensor-spec.ts";
import type { EnforceOptions } from "../enforce-options.ts";
import { type Finding, Findings, isFinding } from "../findings.ts";
import { explainTensor, fitsTensor } from "./explain-tensor.ts";
import { tensorsOfFrame, tensorsOfObject } from "./given-tensors.ts";
import type { TensorLike } from "./tensor-like.ts";

/**
 * Enforces tensors that have names.
 *
 * @param data An object of tensors by name; a frame, of whose columns tensors are made; the tensor itself where only one is declared.
 * @param specs What the signature declares.
 * @param options Settings.
 * @returns The same object when it is what the signature says, otherwise a new one with the declared tensors.
 * @throws {ValidationError} TF2110 when a tensor is missing, or has another shape or dtype.
 */
export function enforceNamedTensors(data: unknown, specs: readonly TensorSpec[], options: EnforceOptions): object {
  const frame = isRecord(data) ? undefined : frameOf(data);
  const given = frame ? tensorsOfFrame(frame) : tensorsOfObject(data, specs, options.source === "json");
  const taken = specs.map((spec) => ({ spec, value: given.take(spec) }));
  const extra = given.names.filter((name) => !specs.some((spec) => spec.name === name));
  const findings = new Findings();
  for (const { spec, value } of taken) {
    const name = spec.name ?? "";
    const found = value ?? missing(spec, data, extra);
    const check = () => explain(found, frame === undefined ? spec : undefined, findings);
    findings.inColumn(name, () => findings.within(name, check));
  }
  if (findings.issueCount > 0) throw findings.error("TF2110", options.redact);
  if (extra.length > 0) warn("TF2130", { extra: extra.join(", ") }, options.onWarning);
  const members = new Map<string, unknown>(isRecord(data) ? Object.entries(data) : []);
  const isSame =
    members.size === taken.length && taken.every(({ spec, value }) => members.get(spec.name ?? "") === value);
  return isSame ? (data as object) : Object.fromEntries(taken.map(({ spec, value }) => [spec.name, value]));
}

/** A tensor that was made of a column is what the signature says. */
function explain(found: TensorLike | Finding, spec: TensorSpec | undefined, findings: Findings): void {
  if (isFinding(found)) findings.add(found);
  else if (spec !== undefined && !fitsTensor(found, spec)) explainTensor(found, spec, findings);
}

function missing({ dtype }: TensorSpec, input: unknown, undeclared: readonly string[]): Finding {
  const names = undeclared.map((name) => `\`${name}\``).join(", ");
  const beside =
    undeclared.length === 0 ? "" : ` Look for it among those that the signature does not declare: ${names}.`;
  const message = `Field required: the signature has a tensor of ${dtype} under this name.${beside}`;
  return { code: "missing", expected: `tensor of ${dtype}`, input, message, undeclared };
}

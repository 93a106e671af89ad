import { frameOf } from "../../frame/frame-of.ts";
import { isRecord } from "../../primitive/is-record.ts";
import type { TensorSpec } from "../../signature/tensor-spec.ts";
import type { EnforceOptions } from "../enforce-options.ts";
import { isFinding } from "../findings.ts";
import { refusal } from "../refusal.ts";
import { explainTensor, fitsTensor } from "./explain-tensor.ts";
import { takeTensor } from "./take-tensor.ts";
import type { TensorLike } from "./tensor-like.ts";
import { tensorOfFrame } from "./tensor-of-frame.ts";

/**
 * Enforces the only tensor of a signature, which has no name.
 *
 * @param data A tensor, a typed array or a CSR matrix; a frame, from which one is made.
 * @param spec What the signature declares.
 * @param options Settings.
 * @returns The same tensor, or that of the frame.
 * @throws {ValidationError} TF2110 when it is none, or has another shape or dtype.
 */
export function enforceTensor(data: unknown, spec: TensorSpec, options: EnforceOptions): TensorLike {
  const frame = isRecord(data) ? undefined : frameOf(data);
  const isMade = frame?.columns.length === 1;
  const taken = frame ? tensorOfFrame(frame, spec) : takeTensor(data, spec, options.source === "json");
  if (isFinding(taken)) throw refusal(options, (findings) => findings.add(taken));
  if (isMade || fitsTensor(taken, spec)) return taken;
  throw refusal(options, (findings) => explainTensor(taken, spec, findings));
}

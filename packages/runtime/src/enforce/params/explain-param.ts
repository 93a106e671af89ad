import { kindOf } from "../../errors/kind-of.ts";
import { ArrayType } from "../../signature/array-type.ts";
import type { ParamSpec } from "../../signature/param-spec.ts";
import type { Findings } from "../findings.ts";
import { enforcerOf } from "../value/enforcer-of.ts";

/** Params are JSON, and null stands for no value in each of them but objects. */
const VALUE = { required: false, series: true, json: true };
const OBJECT = { required: true, series: true, json: true };

/**
 * Says why the value of a param does not fit.
 *
 * @param value What the param refuses.
 * @param param The param.
 * @param findings Takes the issues, at least one.
 */
export function explainParam(value: unknown, { type, shape }: ParamSpec, findings: Findings): void {
  const before = findings.issueCount;
  const declared = shape === null ? type : new ArrayType(type);
  enforcerOf(declared, type.kind === "object" ? OBJECT : VALUE).explain(value, findings);
  if (findings.issueCount > before) return;
  const expected = String(declared);
  const message = `Expected ${expected}, received ${kindOf(value)}`;
  findings.add({ code: "invalid_type", expected, input: value, message });
}

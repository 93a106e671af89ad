import { kindOf } from "../../errors/kind-of.ts";
import { isTsfuncError, TsfuncError } from "../../errors/tsfunc-error.ts";
import { warn } from "../../errors/warn.ts";
import type { ParamSchema } from "../../signature/param-schema.ts";
import type { ParamSpec } from "../../signature/param-spec.ts";
import type { ParamValue } from "../../signature/param-value.ts";
import type { EnforceOptions } from "../enforce-options.ts";
import { Findings } from "../findings.ts";
import { explainParam } from "./explain-param.ts";
import { readParams } from "./read-params.ts";

/** The params that `predict` gets, by name. */
export type EnforcedParams = Readonly<Record<string, ParamValue>>;

/**
 * Checks params against the signature and fills in what the caller left out.
 *
 * A number counts for every numeric type that holds it, ISO 8601 text for a datetime. Params that the signature does not declare are
 * dropped with a warning (TF2131), and so are all of them where it declares none (TF2132).
 *
 * @param params What the caller gave: an object, or null or undefined for nothing. It is not changed.
 * @param schema The params of the signature; null or undefined when it has none.
 * @param options `redact` hides values in errors, `onWarning` takes the warnings.
 * @returns New values for every declared param, in the order of the schema; null when neither params nor a schema are given.
 * @throws {TsfuncError} TF2112 when the params are no object.
 * @throws {ValidationError} TF2111 when a value does not fit; the issues name the params.
 * @see MLflow params in model signatures
 */
export function enforceParams(
  params: unknown,
  schema: ParamSchema | null | undefined,
  options: EnforceOptions = {},
): EnforcedParams | null {
  const given = readParams(params);
  if (!schema) return withoutSchema(params, given, options);
  if (given === undefined) throw new TsfuncError("TF2112", { received: kindOf(params) });
  warnOfUnknown(given, schema, options);
  return convertParams(given, schema, options);
}

function withoutSchema(
  params: unknown,
  given: ReadonlyMap<string, unknown> | undefined,
  { onWarning }: EnforceOptions,
): EnforcedParams | null {
  if (params === null || params === undefined) return null;
  if (given?.size !== 0) {
    warn("TF2132", { received: given ? Array.from(given.keys()).join(", ") : kindOf(params) }, onWarning);
  }
  return {};
}

function warnOfUnknown(given: ReadonlyMap<string, unknown>, { params }: ParamSchema, options: EnforceOptions): void {
  const supported = params.map(({ name }) => name);
  const unknown = Array.from(given.keys()).filter((name) => !supported.includes(name));
  if (unknown.length === 0) return;
  const told = { unknown: unknown.join(", "), supported: supported.join(", ") || "none" };
  warn("TF2131", told, options.onWarning);
}

function convertParams(
  given: ReadonlyMap<string, unknown>,
  { params }: ParamSchema,
  { redact }: EnforceOptions,
): EnforcedParams {
  const findings = new Findings();
  const entries = params.map((param) => [param.name, convertParam(given, param, findings)] as const);
  if (findings.issueCount > 0) throw findings.error("TF2111", redact);
  return Object.fromEntries(entries);
}

function convertParam(given: ReadonlyMap<string, unknown>, param: ParamSpec, findings: Findings): ParamValue {
  if (!given.has(param.name)) return param.default;
  const value = given.get(param.name);
  try {
    return param.convert(value);
  } catch (error) {
    if (!isTsfuncError(error)) throw error;
    findings.within(param.name, () => explainParam(value, param, findings));
    return null;
  }
}

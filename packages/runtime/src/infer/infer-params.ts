import { kindOf } from "../errors/kind-of.ts";
import { isTsfuncError, TsfuncError } from "../errors/tsfunc-error.ts";
import { isRecord } from "../primitive/is-record.ts";
import { ParamSchema } from "../signature/param-schema.ts";
import type { ParamSpec } from "../signature/param-spec.ts";
import { inferParam } from "./infer-param.ts";

/**
 * Infers the schema of params.
 *
 * @param params The default of each param under its name: a value, a list of values, or an object. They are not changed.
 * @returns A spec for each.
 * @throws {TsfuncError} TF3104 when some have no type that params can have, TF3105 when it is no plain object.
 * @see MLflow ParamSchema
 */
export function inferParams(params: unknown): ParamSchema {
  if (!isRecord(params)) throw new TsfuncError("TF3105", { received: kindOf(params) });
  const refusals: [name: string, error: TsfuncError][] = [];
  const specs = Object.entries(params).flatMap(([name, value]) => tryParam(name, value, refusals));
  if (refusals.length === 0) return new ParamSchema(specs);
  const names = refusals.map(([name]) => name).join(", ");
  const reason = refusals[0]?.[1].message.split("\nSee docs/")[0] ?? "";
  throw new TsfuncError("TF3104", { names, reason }, { cause: refusals[0]?.[1] });
}

function tryParam(name: string, value: unknown, refusals: [string, TsfuncError][]): ParamSpec[] {
  if (value === undefined) return [];
  try {
    return [inferParam(name, value)];
  } catch (error) {
    if (!isTsfuncError(error)) throw error;
    refusals.push([name, error]);
    return [];
  }
}

import { kindOf } from "../../errors/kind-of.ts";
import { TsfuncError } from "../../errors/tsfunc-error.ts";
import { isObject } from "../../primitive/is-object.ts";
import type { EnforceOptions } from "../enforce-options.ts";
import { isTypedArray } from "../value/is-typed-array.ts";
import type { ColumnsPlan } from "./columns-plan.ts";
import { enforceDictionary } from "./enforce-dictionary.ts";
import { enforceLists } from "./enforce-lists.ts";
import { enforceRecords } from "./enforce-records.ts";
import { enforceUnnamedList, enforceUnnamedObject } from "./enforce-unnamed.ts";
import { hasLists } from "./has-lists.ts";

/**
 * Enforces columns on data of any kind that can have some.
 *
 * @param data The data; they are not changed.
 * @param plan The columns.
 * @param options Settings.
 * @returns The same data when nothing has to change, otherwise new ones of the same kind.
 * @throws {TsfuncError} TF2113 when the data cannot have columns.
 * @throws {ValidationError} TF2110 when they do not fit.
 */
export function enforceColumns(data: unknown, plan: ColumnsPlan, options: EnforceOptions): unknown {
  if (Array.isArray(data))
    return plan.isNamed ? enforceRecords(data, plan, options) : enforceUnnamedList(data, plan, options);
  if (isObject(data))
    return plan.isNamed ? enforceNamedObject(data, plan, options) : enforceUnnamedObject(data, plan, options);
  if (isScalar(data)) return enforceScalar(data, plan, options);
  if (isTypedArray(data) && !plan.isNamed) return enforceUnnamedList(data, plan, options);
  throw new TsfuncError("TF2113", { received: kindOf(data) });
}

function enforceNamedObject(data: object, plan: ColumnsPlan, options: EnforceOptions): object {
  return hasLists(data, plan) ? enforceLists(data, plan, options) : enforceDictionary(data, plan, options);
}

/** A value that stands alone is a list of one. */
function enforceScalar(value: unknown, plan: ColumnsPlan, options: EnforceOptions): unknown {
  const enforced = plan.isNamed ? enforceRecords([value], plan, options) : enforceUnnamedList([value], plan, options);
  return enforced[0];
}

function isScalar(value: unknown): boolean {
  return ["string", "number", "bigint", "boolean"].includes(typeof value);
}

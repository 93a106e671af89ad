import { kindOf } from "../../errors/kind-of.ts";
import { TsfuncError } from "../../errors/tsfunc-error.ts";
import { isCsrMatrix } from "../../frame/csr-matrix.ts";
import type { Frame } from "../../frame/frame.ts";
import { frameOf } from "../../frame/frame-of.ts";
import { isTensor } from "../../frame/tensor.ts";
import { isBytes } from "../../frame/typed-array.ts";
import { isObject } from "../../primitive/is-object.ts";
import { isRecord } from "../../primitive/is-record.ts";
import type { EnforceOptions } from "../enforce-options.ts";
import { columnOf } from "../typed/column-of.ts";
import type { ColumnsPlan } from "./columns-plan.ts";
import { enforceDictionary } from "./enforce-dictionary.ts";
import { enforceFrame } from "./enforce-frame.ts";
import { enforceLists } from "./enforce-lists.ts";
import { enforceRecords } from "./enforce-records.ts";
import { enforceUnnamedList, enforceUnnamedObject } from "./enforce-unnamed.ts";
import { hasLists } from "./has-lists.ts";
import { matrixFrame } from "./matrix-frame.ts";

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
  if (Array.isArray(data)) return enforceList(data, plan, options);
  if (SCALARS.has(typeof data) || isBytes(data)) return (enforceList([data], plan, options) as readonly unknown[])[0];
  if (columnOf("", data) !== undefined && !plan.isNamed) return enforceUnnamedList(data, plan, options);
  const frame = isTensor(data) ? matrixFrame(data) : isRecord(data) ? undefined : frameOf(data);
  if (frame !== undefined) return unlessSame(enforceFrame(frame, plan, options), frame, data);
  if (isObject(data) && !isTensor(data) && !isCsrMatrix(data)) return enforceObject(data, plan, options);
  throw new TsfuncError("TF2113", { received: isCsrMatrix(data) ? "CsrMatrix" : kindOf(data) });
}

/** Single values, and bytes, count as a list of one. */
const SCALARS: ReadonlySet<string> = new Set(["string", "number", "bigint", "boolean"]);

function enforceList(data: readonly unknown[], plan: ColumnsPlan, options: EnforceOptions): unknown {
  return plan.isNamed ? enforceRecords(data, plan, options) : enforceUnnamedList(data, plan, options);
}

function enforceObject(data: object, plan: ColumnsPlan, options: EnforceOptions): object {
  if (!plan.isNamed) return enforceUnnamedObject(data, plan, options);
  return hasLists(data, plan) ? enforceLists(data, plan, options) : enforceDictionary(data, plan, options);
}

/** An Arrow table or a matrix that needs no conversion stays one. */
function unlessSame(enforced: Frame, frame: Frame, data: unknown): unknown {
  return enforced === frame ? data : enforced;
}

import { Frame } from "../../frame/frame.ts";
import type { EnforceOptions } from "../enforce-options.ts";
import { checkColumnCount } from "./column-count.ts";
import { type ColumnsPlan, withNames } from "./columns-plan.ts";
import { enforceTable } from "./enforce-table.ts";

/**
 * Enforces columns on a frame, or on what is one by its shape.
 *
 * @param frame The frame; it is not changed.
 * @param plan The columns.
 * @param options Settings.
 * @returns The same frame when nothing has to change, otherwise a new one with the declared columns in the order of the signature, in which
 * those that need no conversion are the same.
 * @throws {ValidationError} TF2110 when a required column is missing or a value does not fit.
 * @see MLflow model signature enforcement
 */
export function enforceFrame(frame: Frame, plan: ColumnsPlan, options: EnforceOptions): Frame {
  const { columns } = frame;
  if (!plan.isNamed) checkColumnCount(frame, columns.length, plan, options);
  const names = columns.map(({ name }) => name);
  const enforced = enforceTable(columns, plan.isNamed ? plan : withNames(plan, names), options);
  const isSame =
    enforced.length === columns.length && enforced.every((column, position) => column === columns[position]);
  return isSame ? frame : new Frame(enforced);
}

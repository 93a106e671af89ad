import { warn } from "../../errors/warn.ts";
import type { EnforceOptions } from "../enforce-options.ts";
import type { ColumnsPlan } from "./columns-plan.ts";

/**
 * Finds what the data have and the signature does not declare.
 *
 * @param data A record, or an object with a list for each column.
 * @param plan The declared columns.
 * @returns The names of its own properties that are declared nowhere, without those that are undefined.
 */
export function extraNames(data: object, { byName }: ColumnsPlan): string[] {
  return Object.keys(data).filter((name) => !byName.has(name) && Reflect.get(data, name) !== undefined);
}

/**
 * Warns of columns that are ignored. Where columns are matched by position, the first are taken and nobody is warned, as MLflow does.
 *
 * @param extra The names.
 * @param plan The declared columns.
 * @param options `onWarning` takes the warning.
 */
export function warnOfExtra(extra: Iterable<string>, { isNamed }: ColumnsPlan, { onWarning }: EnforceOptions): void {
  const names = [...extra];
  if (isNamed && names.length > 0) warn("TF2130", { extra: names.join(", ") }, onWarning);
}

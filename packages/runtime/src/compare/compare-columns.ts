import type { ColSpec } from "../signature/col-spec.ts";
import type { Changes, Pair } from "./changes.ts";
import { comparePositions } from "./compare-positions.ts";
import { compareRequirement } from "./compare-requirement.ts";
import { compareTypes, lostReason, typeText } from "./compare-types.ts";
import { columnFit } from "./scalar-fit.ts";

/** The columns of a schema. */
export type Columns = readonly ColSpec[];

/**
 * Compares columns: those with names by name, those without by position.
 *
 * @param columns The columns.
 * @param changes Where changes go to.
 */
export function compareColumns({ before, after }: Pair<Columns>, changes: Changes): void {
  const [wasNamed, isNamed] = [before, after].map((columns) => columns[0]?.name !== null);
  if (wasNamed && isNamed) compareNamed({ before, after }, changes);
  else comparePositions({ before, after }, changes);
}

function compareNamed({ before, after }: Pair<Columns>, changes: Changes): void {
  const [old, current] = [byName(before), byName(after)];
  for (const [name, column] of old) {
    const now = current.get(name);
    if (now === undefined) reportRemoved(name, column, changes);
    else compareColumn(name, { before: column, after: now }, changes);
  }
  for (const [name, column] of current) if (!old.has(name)) reportAdded(name, column, changes);
  compareOrder({ before: [...old.keys()], after: [...current.keys()] }, changes);
}

function byName(columns: Columns): ReadonlyMap<string, ColSpec> {
  return new Map(columns.map((column) => [column.name ?? "", column]));
}

function compareColumn(path: string, pair: Pair<ColSpec>, changes: Changes): void {
  compareRequirement(pair, { path, changes });
  compareTypes({ before: pair.before.type, after: pair.after.type }, { path, scalarFit: columnFit, changes });
}

function reportRemoved(path: string, column: ColSpec, changes: Changes): void {
  const reason = changes.isReceived
    ? lostReason(column.required)
    : "Callers that send it are not refused, but the model does not receive it any more.";
  const impact = changes.isReceived && column.required ? "breaking" : "risky";
  changes.add({ path, kind: "column-removed", impact, reason, before: typeText(column), after: null });
}

function reportAdded(path: string, column: ColSpec, changes: Changes): void {
  const isBreaking = column.required === true && !changes.isReceived;
  const reason = isBreaking
    ? "Callers that do not send it are refused."
    : changes.isReceived
      ? "Callers receive it beside the columns that they know."
      : "Callers need not send it.";
  const impact = isBreaking ? "breaking" : "safe";
  changes.add({ path, kind: "column-added", impact, reason, before: null, after: typeText(column) });
}

function compareOrder({ before, after }: Pair<readonly string[]>, changes: Changes): void {
  const [was, is] = [before.filter((name) => after.includes(name)), after.filter((name) => before.includes(name))];
  if (was.every((name, at) => name === is[at])) return;
  const reason = changes.isReceived
    ? "Callers that read columns by position, such as those of CSV, read others."
    : "Columns with names are found by name.";
  const impact = changes.isReceived ? "risky" : "safe";
  changes.add({
    path: "",
    kind: "columns-reordered",
    impact,
    reason,
    before: before.join(", "),
    after: after.join(", "),
  });
}

import type { ColSpec } from "../signature/col-spec.ts";
import type { Changes, Pair } from "./changes.ts";
import { compareTypes, typeText } from "./compare-types.ts";
import { columnFit } from "./scalar-fit.ts";
import type { ChangeImpact } from "./signature-change.ts";

/**
 * Compares columns of which one side has no names.
 *
 * @param columns The columns.
 * @param changes Where changes go to.
 */
export function comparePositions(columns: Pair<readonly ColSpec[]>, changes: Changes): void {
  if (!compareNames(columns, changes)) return;
  const { before, after } = columns;
  for (let at = 0; at < Math.max(before.length, after.length); at++) {
    const pair = { before: before[at], after: after[at] };
    const path = `#${at}`;
    if (pair.before === undefined) reportAdded(path, pair.after, changes);
    else if (pair.after === undefined) reportRemoved(path, pair.before, after, changes);
    else {
      const types = { before: pair.before.type, after: pair.after.type };
      compareTypes(types, { path, scalarFit: columnFit, changes });
    }
  }
}

/** Whether there is more to compare: what is taken by position when it comes under names. */
function compareNames({ before, after }: Pair<readonly ColSpec[]>, changes: Changes): boolean {
  const [wasNamed, isNamed] = [before, after].map((columns) => columns[0]?.name !== null);
  if (wasNamed === isNamed) return true;
  const kind = isNamed ? "names-added" : "names-removed";
  const isTaken = !isNamed && !changes.isReceived && takesRecords(before, after);
  const impact = isTaken ? "risky" : "breaking";
  const reason = isTaken
    ? "Records are still taken, but by the position of their values: in another order they are misread."
    : changes.isReceived
      ? "Callers that read results of the old form receive another one."
      : isNamed
        ? "Callers that send values or rows without names are refused."
        : "Callers that send records are refused, or their values are taken for others.";
  const [was, is] = [before, after].map((columns) => `[${columns.join(", ")}]`);
  changes.add({ path: "", kind, impact, reason, before: was, after: is });
  return isTaken;
}

/** Whether records become rows, in whatever order their values come: a column that is no data type takes the record itself. */
function takesRecords(named: readonly ColSpec[], unnamed: readonly ColSpec[]): boolean {
  const isWhole = unnamed.length === 1 && unnamed[0]?.type.kind !== "scalar";
  return !isWhole && named.every(({ required, type }) => required === true && type.equals(named[0]?.type));
}

function reportAdded(path: string, column: ColSpec | undefined, changes: Changes): void {
  const [impact, reason]: [ChangeImpact, string] = changes.isReceived
    ? ["safe", "Callers receive it after the columns that they know."]
    : ["breaking", "Callers that do not send it are refused."];
  changes.add({ path, kind: "column-added", impact, reason, before: null, after: column ? typeText(column) : null });
}

function reportRemoved(path: string, column: ColSpec, left: readonly ColSpec[], changes: Changes): void {
  const isWhole = left.length === 1 && left[0]?.type.kind !== "scalar";
  const impact = changes.isReceived || isWhole ? "breaking" : "risky";
  const reason = changes.isReceived
    ? "Callers that read it find nothing."
    : isWhole
      ? "Callers that send rows are refused: the only column takes each row as its value."
      : "Callers that send it are not refused, but the model does not receive it any more.";
  changes.add({ path, kind: "column-removed", impact, reason, before: typeText(column), after: null });
}

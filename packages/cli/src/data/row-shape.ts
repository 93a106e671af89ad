import type { ColumnType, ModelSignature } from "@tsfunc/runtime/signature";
import type { DataSource } from "./data-source.ts";

/**
 * What the rows of a file with columns are to be for a model.
 *
 * @param signature What the model takes.
 * @returns Records, or values where its elements are no objects; and the types of the cells of CSV.
 */
export function rowShape(signature: ModelSignature | null): Pick<DataSource, "rows" | "empty" | "cells"> {
  const inputs = signature?.inputs?.inputs ?? [];
  const [first] = inputs;
  if (first?.kind !== "column") return { rows: "records", empty: "null", cells: {} };
  const named = inputs.flatMap((one) => (one.kind === "column" && one.name !== null ? [[one.name, one.type]] : []));
  if (named.length > 0) return { rows: "records", empty: "null", cells: cellsOf(named as [string, ColumnType][]) };
  if (first.type.kind === "object") {
    return {
      rows: "records",
      empty: "absent",
      cells: cellsOf(first.type.properties.map(({ name, type }) => [name, type])),
    };
  }
  const isRecord = first.type.kind === "map" || first.type.kind === "any";
  return isRecord
    ? { rows: "records", empty: "absent", cells: {} }
    : { rows: "values", empty: "null", cells: cellsOf([["", first.type]]) };
}

function cellsOf(types: readonly (readonly [name: string, type: ColumnType])[]): Readonly<Record<string, string>> {
  return Object.fromEntries(types.map(([name, type]) => [name, type.kind === "scalar" ? type.name : "string"]));
}

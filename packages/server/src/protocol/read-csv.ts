import { Frame } from "@tsfunc/runtime/frame";
import type { Schema } from "@tsfunc/runtime/signature";
import { parse } from "csv-parse/sync";
import { reasonOf } from "../errors/reason-of.ts";
import { serverErrors } from "../errors/server-errors.ts";
import { readCsvColumn } from "./read-csv-column.ts";

/**
 * Reads CSV with a head line.
 *
 * @param text The body.
 * @param inputs The inputs of the signature, which say the types of the columns; without them the values do.
 * @returns A column for each name; text stands for dates and bytes, as in JSON.
 * @throws {TsfuncError} TF6004 when it is not CSV, or a value does not fit its column.
 * @see MLflow parse_csv_input
 */
export function readCsv(text: string, inputs: Schema | null | undefined): Frame {
  const [names = [], ...rows] = parseRows(text);
  if (names.length === 0)
    throw serverErrors.error("TF6004", { problem: "A line with the names of the columns was expected." });
  if (new Set(names).size < names.length) {
    throw serverErrors.error("TF6004", { problem: "Two columns have the same name." });
  }
  const columns = names.map((name, at) => {
    const type = typeOf(inputs, name, at);
    return [
      name,
      readCsvColumn(
        name,
        rows.map((row) => row[at] ?? ""),
        type,
      ),
    ] as const;
  });
  return Frame.from(Object.fromEntries(columns));
}

function parseRows(text: string): string[][] {
  try {
    return parse(text, { bom: true, skip_empty_lines: true });
  } catch (error) {
    throw serverErrors.error("TF6004", { problem: reasonOf(error) }, { cause: error });
  }
}

/** The name of the scalar type that is declared for a column, the dtype for tensors; undefined where none is. */
function typeOf(schema: Schema | null | undefined, name: string, at: number): string | undefined {
  const inputs = schema?.inputs ?? [];
  const input = schema?.hasInputNames() === true ? inputs.find((one) => one.name === name) : inputs[at];
  if (input === undefined || input.kind === "tensor") return undefined;
  return input.type.kind === "scalar" ? input.type.name : "string";
}

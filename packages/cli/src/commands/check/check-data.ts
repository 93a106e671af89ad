import { type FileHandle, mkdir, open } from "node:fs/promises";
import { dirname } from "node:path";
import { STDIN } from "../../config/input-text.ts";
import { integerOption } from "../../config/option-values.ts";
import { chunkedData } from "../../data/chunked-data.ts";
import { DataError } from "../../data/data-error.ts";
import { dataFormat } from "../../data/data-format.ts";
import type { DataSource, RowFormat } from "../../data/data-source.ts";
import { rowShape } from "../../data/row-shape.ts";
import { grouped } from "../../output/grouped.ts";
import type { Terminal } from "../../output/terminal.ts";
import { UsageError } from "../../output/usage-error.ts";
import type { ExitCode, OptionValues } from "../command.ts";
import { RowChecker } from "./check-rows.ts";
import { findingsText } from "./findings-text.ts";
import { RefusedRows } from "./refused-rows.ts";
import { type RowValidation, rowValidation } from "./row-validation.ts";

/** How many refused rows are shown. */
const SHOWN = 10;

/**
 * Checks the rows of a file by the types of a model.
 *
 * @param paths The source file of the model, or its URI.
 * @param options `data`, `model`, `from`, `limit`, `failures`, `json`.
 * @param terminal Where the findings go to.
 * @returns 1 when a row is refused, or the data or the types cannot be used.
 */
export async function checkData(
  paths: readonly string[],
  options: OptionValues,
  terminal: Terminal,
): Promise<ExitCode> {
  const file = String(options.data);
  const format = rowFormat(file, options.from);
  const limit = integerOption("--limit", options.limit) ?? SHOWN;
  const [source, name] = sourceOf(paths, options.model);
  const validation = await rowValidation(source, name, terminal);
  if (validation === null) return 1;
  const data: DataSource = { file, format, ...rowShape(validation.signature) };
  try {
    return await check({ data, validation, limit }, options, terminal);
  } catch (error) {
    if (!(error instanceof DataError)) throw error;
    terminal.say(`${terminal.said.error("error")} ${error.message}`);
    return 1;
  }
}

/** The source file or URI, and the name of a model in a source file. */
function sourceOf(paths: readonly string[], model: unknown): readonly [source: string, name: unknown] {
  const [source, ...others] = paths;
  if (others.length > 0) throw new UsageError("Data are checked by one model: name its source file or its URI.");
  if (source !== undefined) return [source, model];
  if (model === undefined) throw new UsageError("Which model? Name its source file, or its URI by `--model`.");
  return [String(model), undefined];
}

function rowFormat(file: string, from: unknown): RowFormat {
  const format = dataFormat(file, from);
  if (format !== "json") return format;
  throw new UsageError(
    "Rows are checked, of jsonl, csv, parquet or arrow; a JSON value is checked by `tsfunc validate`.",
  );
}

interface Check {
  readonly data: DataSource;
  readonly validation: RowValidation;
  readonly limit: number;
}

async function check(
  { data: source, validation, limit }: Check,
  options: OptionValues,
  terminal: Terminal,
): Promise<ExitCode> {
  const refused = new RefusedRows(limit);
  const failures = await openFailures(options.failures);
  const data = await chunkedData(source);
  const rows = await new RowChecker({ source, validation, failures, data }, refused, terminal).check();
  await failures?.close();
  const { count, columns, first } = refused;
  const file = source.file === STDIN ? null : source.file;
  if (options.json === true) terminal.printJson({ file, model: validation.name, rows, refused: count, columns, first });
  else if (count > 0) terminal.print(findingsText(refused, terminal.printed));
  terminal.say(`${grouped(rows)} ${rows === 1 ? "row" : "rows"}, ${grouped(count)} refused.`);
  return count > 0 ? 1 : 0;
}

async function openFailures(failures: unknown): Promise<FileHandle | undefined> {
  if (failures === undefined) return undefined;
  const file = String(failures);
  await mkdir(dirname(file), { recursive: true });
  return await open(file, "w");
}

import { existsSync } from "node:fs";
import { extname } from "node:path";
import { STDIN } from "../config/input-text.ts";
import { choiceOption } from "../config/options.ts";
import { UsageError } from "../output/usage-error.ts";

/** What data may be stored as. */
export const DATA_FORMATS = ["json", "jsonl", "csv", "parquet", "arrow"] as const;

/** One of {@link DATA_FORMATS}. */
export type DataFormat = (typeof DATA_FORMATS)[number];

const BY_EXTENSION: Readonly<Record<string, DataFormat>> = {
  ".json": "json",
  ".jsonl": "jsonl",
  ".ndjson": "jsonl",
  ".csv": "csv",
  ".parquet": "parquet",
  ".arrow": "arrow",
  ".feather": "arrow",
};

/**
 * What a file is.
 *
 * @param file The file.
 * @param from The value of `--from`.
 * @param ofStdin What standard input is, where the option does not tell.
 * @throws {UsageError} When there is no such file, or neither its name nor the option tells what it is.
 */
export function dataFormat(file: string, from: unknown, ofStdin: DataFormat = "jsonl"): DataFormat {
  if (file !== STDIN && !existsSync(file)) throw new UsageError(`No such file: \`${file}\`.`);
  const format = choiceOption("--from", from, DATA_FORMATS) ?? BY_EXTENSION[extname(file).toLowerCase()];
  if (format === undefined && file !== STDIN) {
    throw new UsageError(`\`${file}\` does not tell what it is: name it by \`--from\`, such as \`--from jsonl\`.`);
  }
  if (file === STDIN && (format === "parquet" || format === "arrow")) {
    throw new UsageError(`From standard input come json, jsonl or csv; ${format} is read from a file.`);
  }
  return format ?? ofStdin;
}

import { createReadStream, existsSync } from "node:fs";
import { extname } from "node:path";
import type { OnWarning } from "@tsfunc/runtime/infer";
import { STDIN } from "../../config/input-text.ts";
import { choiceOption } from "../../config/options.ts";
import { UsageError } from "../../output/usage-error.ts";

/** What data may be stored as. */
export const DATA_FORMATS = ["json", "jsonl", "csv", "parquet", "arrow"] as const;

/** One of {@link DATA_FORMATS}. */
export type DataFormat = (typeof DATA_FORMATS)[number];

/** Data as text. */
export interface InferSource {
  /** The text, in pieces. */
  readonly text: () => AsyncIterable<string>;
  /** What errors call it. */
  readonly name: string;
  readonly onProgress: (records: number) => void;
  readonly onWarning: OnWarning;
}

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
 * @throws {UsageError} When there is no such file, or neither its name nor the option tells what it is.
 */
export function dataFormat(file: string, from: unknown): DataFormat {
  if (file !== STDIN && !existsSync(file)) throw new UsageError(`No such file: \`${file}\`.`);
  const format = choiceOption("--from", from, DATA_FORMATS) ?? BY_EXTENSION[extname(file).toLowerCase()];
  if (format === undefined && file !== STDIN) {
    throw new UsageError(`\`${file}\` does not tell what it is: name it by \`--from\`, such as \`--from jsonl\`.`);
  }
  if (file === STDIN && (format === "parquet" || format === "arrow")) {
    throw new UsageError(`From standard input come json, jsonl or csv; ${format} is read from a file.`);
  }
  return format ?? "jsonl";
}

/**
 * The text of a file.
 *
 * @param file The file; standard input for its word.
 */
export function textChunks(file: string): AsyncIterable<string> {
  const stream = file === STDIN ? process.stdin : createReadStream(file, { highWaterMark: 1 << 20 });
  return stream.setEncoding("utf8");
}

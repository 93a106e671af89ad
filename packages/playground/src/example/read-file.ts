import type { DataFormat } from "./read-data.ts";

/** What is read into a field; larger files are for `tsfunc infer`, which reads them piece by piece. */
const MOST_BYTES = 2 * 1024 * 1024;

const BY_EXTENSION: Readonly<Record<string, DataFormat>> = {
  json: "json",
  jsonl: "jsonl",
  ndjson: "jsonl",
  csv: "csv",
};

/** A file as text. */
export interface FileText {
  readonly text: string;
  readonly format: DataFormat;
}

/**
 * Reads a file that someone has chosen; it stays in the browser.
 *
 * @param file The file.
 * @throws {Error} When it is too large, no text, or its name does not tell its format.
 */
export async function readFile(file: File): Promise<FileText> {
  const format = BY_EXTENSION[file.name.split(".").at(-1)?.toLowerCase() ?? ""];
  if (format === undefined)
    throw new Error(
      `${file.name}: .json, .jsonl and .csv are read here; \`tsfunc infer\` reads Parquet and Arrow, too.`,
    );
  if (file.size > MOST_BYTES)
    throw new Error(`${file.name} is larger than 2 MB: \`tsfunc infer\` reads files of any size.`);
  try {
    return { text: new TextDecoder("utf-8", { fatal: true }).decode(await file.arrayBuffer()), format };
  } catch {
    throw new Error(`${file.name} is no text in UTF-8.`);
  }
}

import { readFile } from "node:fs/promises";
import { inferSchema } from "@tsfunc/runtime/infer";
import { readJson } from "@tsfunc/runtime/json";
import type { Schema } from "@tsfunc/runtime/signature";
import { inputText } from "../../config/input-text.ts";
import type { DataFormat } from "../../data/data-format.ts";
import type { InferSource } from "./infer-source.ts";

/**
 * Infers the schema of a file.
 *
 * @param file The file.
 * @param format What it is.
 * @param source The same as text.
 * @returns The schema.
 * @throws {TsfuncError} TF31xx when values are of several types.
 * @throws {DataError} When the file is not what its format says.
 */
export async function inferFile(file: string, format: DataFormat, source: InferSource): Promise<Schema> {
  switch (format) {
    case "json":
      return inferSchema(readJson(await inputText(file)), source);
    case "jsonl":
      return await (await import("./infer-jsonl.ts")).inferJsonl(source);
    case "csv":
      return await (await import("./infer-csv.ts")).inferCsv(source);
    case "parquet":
      return await (await import("./infer-parquet.ts")).inferParquet(file);
    case "arrow":
      return await inferArrow(file, source);
  }
}

async function inferArrow(file: string, { onWarning }: InferSource): Promise<Schema> {
  const [{ tableFromIPC }, { frameOf }] = await Promise.all([import("apache-arrow"), import("@tsfunc/runtime/frame")]);
  return inferSchema(frameOf(tableFromIPC(await readFile(file))), { onWarning });
}

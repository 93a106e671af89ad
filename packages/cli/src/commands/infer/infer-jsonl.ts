import { SchemaInference } from "@tsfunc/runtime/infer";
import { readJson } from "@tsfunc/runtime/json";
import type { Schema } from "@tsfunc/runtime/signature";
import { DataError } from "../../data/data-error.ts";
import { linesOf } from "../../data/lines-of.ts";
import type { InferSource } from "./infer-source.ts";

/** What `JSON.parse` would round. */
const LONG_NUMBER = /\d{16}/;

/**
 * Infers the schema of records that stand a line each, in memory that does not grow with the file.
 *
 * @param source The lines; empty ones are passed over.
 * @returns The schema.
 * @throws {DataError} When a line is no JSON.
 */
export async function inferJsonl({ text, name, onProgress, onWarning }: InferSource): Promise<Schema> {
  const inference = new SchemaInference();
  let number = 0;
  for await (const lines of linesOf(text())) {
    for (const line of lines) {
      number++;
      if (line.trim() !== "") inference.add(parsed(line, `${name}:${number}`));
    }
    onProgress(inference.count);
  }
  if (inference.count === 0) throw new DataError(`${name} has no records.`);
  return inference.schema({ onWarning });
}

function parsed(line: string, place: string): unknown {
  try {
    return LONG_NUMBER.test(line) ? readJson(line) : JSON.parse(line);
  } catch (error) {
    throw new DataError(`${place}: ${error instanceof Error ? error.message : String(error)}`);
  }
}

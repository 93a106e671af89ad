import { SchemaInference } from "@tsfunc/runtime/infer";
import type { Schema } from "@tsfunc/runtime/signature";
import { DataError } from "../../data/data-error.ts";
import { linesOf } from "../../data/lines-of.ts";
import { parseLine } from "../../data/parse-line.ts";
import type { InferSource } from "./infer-source.ts";

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
      if (!isBlank(line)) inference.add(parsed(line, number, name));
    }
    onProgress(inference.count);
  }
  if (inference.count === 0) throw new DataError(`${name} has no records.`);
  return inference.schema({ onWarning });
}

/** Most lines are told by their first character. */
function isBlank(line: string): boolean {
  return line === "" || (line.charCodeAt(0) <= 32 && line.trim() === "");
}

function parsed(line: string, number: number, name: string): unknown {
  try {
    return parseLine(line);
  } catch (error) {
    throw new DataError(`${name}:${number}: ${error instanceof Error ? error.message : String(error)}`);
  }
}

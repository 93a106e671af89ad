import { parse, stringify } from "yaml";
import { modelFileErrors } from "../errors/model-file-errors.ts";
import type { MlModel } from "./ml-model.ts";

/** What PyYAML reads and writes: text that would be a date or a boolean there is quoted. */
const VERSION = "1.1";

/**
 * Writes an MLmodel file.
 *
 * @param model What stands in it; undefined members are left out.
 * @returns YAML in block style, keys sorted, one line for each text.
 * @see MLflow MLmodel
 */
export function writeMlModel(model: MlModel): string {
  return stringify(model, { version: VERSION, sortMapEntries: true, lineWidth: 0, aliasDuplicateObjects: false });
}

/**
 * Reads an MLmodel file.
 *
 * @param text Its text.
 * @param file Its path, for the error.
 * @returns What stands in it.
 * @throws {TsfuncError} TF4011 when it is no YAML, or has no flavors.
 */
export function readMlModel(text: string, file: string): MlModel {
  const data = parseYaml(text, file);
  if (!isRecord(data)) throw modelFileErrors.error("TF4011", { file, reason: "It is no mapping." });
  const { flavors } = data;
  if (!isRecord(flavors) || !Object.values(flavors).every(isRecord)) {
    throw modelFileErrors.error("TF4011", { file, reason: "Its key `flavors` is no mapping of mappings." });
  }
  return data as MlModel & typeof data;
}

function parseYaml(text: string, file: string): unknown {
  try {
    return parse(text, { version: VERSION, logLevel: "error" });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw modelFileErrors.error("TF4011", { file, reason }, { cause: error });
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

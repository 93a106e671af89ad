import { readJson } from "@tsfunc/runtime/json";
import { readCsv } from "./read-csv.ts";
import { withTensors } from "./with-tensors.ts";

/** How data are written. */
export type DataFormat = "json" | "jsonl" | "csv";

/** Every format, with its name for people. */
export const DATA_FORMATS: readonly (readonly [format: DataFormat, name: string])[] = [
  ["json", "JSON"],
  ["jsonl", "JSON lines"],
  ["csv", "CSV"],
];

/**
 * Reads data.
 *
 * @param text The text.
 * @param format How they are written.
 * @returns Plain values with all digits of integers; tensors where JSON has them in the notation of this page; a frame for CSV.
 * @throws {Error} When the text is not of the format.
 */
export function readData(text: string, format: DataFormat): unknown {
  if (format === "csv") return readCsv(text);
  if (format === "json") return withTensors(readJson(text));
  const lines = text.split("\n").filter((line) => line.trim() !== "");
  return lines.map((line) => readJson(line));
}

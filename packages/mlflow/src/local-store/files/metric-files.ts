import { closeSync, fstatSync, ftruncateSync, openSync, readFileSync, readSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { localStoreErrors } from "../../errors/local-store-errors.ts";
import type { Metric } from "../../tracking/run.ts";
import { nullIfAbsent } from "./file-error.ts";
import { makeFolders, namesIn, underName } from "./named-files.ts";

/** What stands behind the value of a metric of a model. */
const RUN_ID = 3;

/**
 * Reads all values of a metric of a run, in the order in which they were logged.
 *
 * @param folder The folder that has a file for each metric.
 * @param key The key, which has been checked.
 * @returns Empty where there is no such metric.
 * @throws {TsfuncError} TF5058 when the file is broken.
 */
export function readMetric(folder: string, key: string): readonly Metric[] {
  return linesOf(join(folder, key)).map(({ numbers: [timestamp, value, step] }) => ({ key, value, timestamp, step }));
}

/**
 * Reads all values of a metric of a model.
 *
 * @param folder The folder that has a file for each metric.
 * @param key The key, which has been checked.
 * @param modelId The model.
 * @returns Empty where there is no such metric.
 * @throws {TsfuncError} TF5058 when the file is broken.
 */
export function readModelMetric(folder: string, key: string, modelId: string): readonly Metric[] {
  return linesOf(join(folder, key)).map(({ numbers: [timestamp, value, step], fields }) => {
    const runId = fields[RUN_ID];
    return { key, value, timestamp, step, modelId, ...(runId === undefined ? {} : { runId }) };
  });
}

/**
 * Reads the latest value of every metric.
 *
 * @param folder The folder that has a file for each metric.
 * @param read Reads all values of one.
 * @returns One value for each key.
 * @throws What `read` throws.
 */
export function readLatest(folder: string, read: (key: string) => readonly Metric[]): readonly Metric[] {
  return namesIn(folder).flatMap((key) => {
    const [first, ...others] = read(key);
    return first === undefined
      ? []
      : [others.reduce((latest, metric) => (isLater(metric, latest) ? metric : latest), first)];
  });
}

/**
 * Logs values of one metric, all at once.
 *
 * @param folder The folder that has a file for each metric.
 * @param key The key, which has been checked.
 * @param metrics The values.
 * @param runId The run, in the file of a model.
 * @throws {TsfuncError} TF5052 when another key is a part of this one.
 */
export function appendMetrics(folder: string, key: string, metrics: readonly Metric[], runId?: string): void {
  const lines = metrics.map(({ timestamp, value, step }) => [timestamp, pythonFloat(value), step, runId ?? []].flat());
  underName(key, () => {
    makeFolders(folder, dirname(key));
    append(join(folder, key), lines.map((line) => `${line.join(" ")}\n`).join(""));
  });
}

/** A loss of power may leave a line that is cut off; what follows would become a part of it. */
function append(path: string, text: string): void {
  const file = openSync(path, "a+");
  try {
    const { size } = fstatSync(file);
    const last = Buffer.alloc(1);
    if (size > 0 && readSync(file, last, 0, 1, size - 1) === 1 && last.toString() !== "\n") {
      ftruncateSync(file, readFileSync(path).lastIndexOf("\n") + 1);
    }
    writeFileSync(file, text);
  } finally {
    closeSync(file);
  }
}

interface Line {
  readonly fields: readonly string[];
  readonly numbers: readonly [timestamp: number, value: number, step: number];
}

function linesOf(path: string): readonly Line[] {
  const text = nullIfAbsent(() => readFileSync(path, "utf8")) ?? "";
  const lines = text.split("\n");
  const cutOff = lines.pop()?.trim() ?? "";
  const whole = lines.filter((line) => line.trim() !== "").map((line) => parseLine(line) ?? refuse(path, line));
  const last = cutOff === "" ? null : parseLine(cutOff);
  return last === null ? whole : [...whole, last];
}

function parseLine(line: string): Line | null {
  const fields = line.trim().split(" ");
  const [timestamp, value, step = "0"] = fields;
  const numbers = [parseInteger(timestamp), parseFloatOf(value), parseInteger(step)] as const;
  return fields.length >= 2 && fields.length <= 6 && !numbers.includes(null)
    ? { fields, numbers: numbers as Line["numbers"] }
    : null;
}

function refuse(path: string, line: string): never {
  const reason = `The line ${JSON.stringify(line.slice(0, 100))} is no value of a metric: a time, a number and a step were expected.`;
  throw localStoreErrors.error("TF5058", { file: path, reason });
}

function parseInteger(text: string | undefined): number | null {
  return text !== undefined && /^-?\d+$/.test(text) ? Number(text) : null;
}

function parseFloatOf(text: string | undefined): number | null {
  const special = /^([-+]?)(?:(inf|infinity)|nan)$/i.exec(text ?? "");
  if (special !== null) return special[2] === undefined ? Number.NaN : Number(`${special[1]}Infinity`);
  return text !== undefined && text !== "" && Number.isFinite(Number(text)) ? Number(text) : null;
}

/** As Python writes it: `1.0`, `inf`, `nan`. */
function pythonFloat(value: number): string {
  if (Number.isNaN(value)) return "nan";
  if (!Number.isFinite(value)) return value > 0 ? "inf" : "-inf";
  if (Object.is(value, -0)) return "-0.0";
  return Number.isInteger(value) && !String(value).includes("e") ? `${value}.0` : String(value);
}

function isLater(metric: Metric, than: Metric): boolean {
  if (metric.step !== than.step) return metric.step > than.step;
  return metric.timestamp === than.timestamp ? metric.value > than.value : metric.timestamp > than.timestamp;
}

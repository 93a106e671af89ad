import { appendFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { appendMetrics, readLatest, readMetric, readModelMetric } from "./metric-files.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "tsfunc-metrics-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

const metric = (value: number, step = 0, timestamp = 1) => ({ key: "a/b", value, timestamp, step });

test("values are written as Python writes them", () => {
  const values = [1, -0, 0.1, 1e21, 5e-324, Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  appendMetrics(
    folder,
    "a/b",
    values.map((value) => metric(value)),
  );
  expect(readFileSync(join(folder, "a/b"), "utf8").split("\n")).toEqual(
    ["1.0", "-0.0", "0.1", "1e+21", "5e-324", "nan", "inf", "-inf"].map((value) => `1 ${value} 0`).concat(""),
  );
  expect(readMetric(folder, "a/b").map(({ value }) => value)).toEqual(values);
});

test("a line that was cut off does not spoil the next one", () => {
  appendMetrics(folder, "a/b", [metric(1)]);
  appendFileSync(join(folder, "a/b"), "1 2");
  expect(readMetric(folder, "a/b")).toHaveLength(2);
  appendFileSync(join(folder, "a/b"), ".5e");
  expect(readMetric(folder, "a/b")).toEqual([metric(1)]);
  appendMetrics(folder, "a/b", [metric(3)]);
  expect(readMetric(folder, "a/b")).toEqual([metric(1), metric(3)]);
});

test("a broken line is an error that names the file", () => {
  writeFileSync(join(folder, "a"), "1 2 3\nnonsense\n");
  expect(() => readMetric(folder, "a")).toThrow(
    expect.objectContaining({ code: "TF5058", message: expect.stringContaining(join(folder, "a")) }),
  );
});

test("the latest value is that of the highest step, then time, then value", () => {
  const latest = (...metrics: ReturnType<typeof metric>[]) => {
    appendMetrics(folder, "a/b", metrics);
    return readLatest(folder, (key) => readMetric(folder, key))[0]?.value;
  };
  expect(latest(metric(5, 0, 9), metric(1, 1, 1))).toBe(1);
  expect(latest(metric(2, 1, 2))).toBe(2);
  expect(latest(metric(3, 1, 2), metric(2.5, 1, 2))).toBe(3);
});

test("values of a model name their run, those of data sets are read too", () => {
  writeFileSync(join(folder, "a"), "1 2.0 3 run\n1 2.0 3 run data digest\n");
  expect(readModelMetric(folder, "a", "m-1")).toEqual(
    Array(2).fill({ key: "a", value: 2, timestamp: 1, step: 3, modelId: "m-1", runId: "run" }),
  );
});

test("a key that begins with another key is refused", () => {
  appendMetrics(folder, "a/b", [metric(1)]);
  expect(() => appendMetrics(folder, "a", [metric(1)])).toThrow(expect.objectContaining({ code: "TF5052" }));
  expect(() => appendMetrics(folder, "a/b/c", [metric(1)])).toThrow(expect.objectContaining({ code: "TF5052" }));
});

import { spawnSync } from "node:child_process";
import { hostname } from "node:os";
import { Worker } from "node:worker_threads";
import { expect, test } from "vitest";
import { isLeft, processMark } from "./process-mark.ts";

test("what a running process has made is not left", () => {
  const [mark, another] = [processMark(), processMark()];
  expect(mark).not.toBe(another);
  expect(isLeft(mark)).toBe(false);
});

test("what a process has made that has ended is left", () => {
  const { pid } = spawnSync(process.execPath, ["--version"]);
  expect(isLeft(processMark().replace(`.${process.pid}.`, `.${pid}.`))).toBe(true);
});

test.runIf(process.platform === "linux")("what an earlier process of the same id has made is left", () => {
  const [host, pid, , random] = processMark().split(".");
  expect(isLeft([host, pid, "1", random].join("."))).toBe(true);
});

test.runIf(process.platform === "linux")("threads of one process have one start", async () => {
  const source = `
    const { readFileSync } = require("node:fs");
    const text = readFileSync("/proc/" + process.pid + "/stat", "utf8");
    require("node:worker_threads").parentPort.postMessage(text.slice(text.lastIndexOf(")") + 2).split(" ")[19]);
  `;
  const start = await new Promise((resolve) => new Worker(source, { eval: true }).once("message", resolve));
  expect(processMark().split(".")[2]).toBe(start);
});

test("of other machines nothing is known", () => {
  expect(hostname()).not.toBe("");
  expect(isLeft("another_machine.1.1.00000000")).toBe(false);
});

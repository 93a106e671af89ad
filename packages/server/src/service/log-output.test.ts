import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setImmediate } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { turnwiseOutput, withOutput } from "./log-output.ts";

const FIXTURES = fileURLToPath(new URL("fixtures", import.meta.url));

describe("an output that is written to once in a turn", () => {
  let folder: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "tsfunc-log-"));
  });

  afterEach(() => rmSync(folder, { recursive: true }));

  test("has all lines, in order, when the turn is over", async () => {
    const file = join(folder, "log");
    const output = turnwiseOutput(file);
    const written: string[] = [];
    for (let turn = 0; turn < 3; turn++) {
      for (let line = 0; line < 4; line++) output.write(`${turn} ${line}\n`);
      written.push(readFileSync(file, "utf8"));
      await setImmediate();
    }
    const lines = (turns: number): string =>
      [0, 1, 2]
        .slice(0, turns)
        .map((turn) => linesOf(turn))
        .join("");
    expect(written).toEqual([lines(0), lines(1), lines(2)]);
    expect(readFileSync(file, "utf8")).toBe(lines(3));
  });

  test.each(["exit", "throw"])("has them also when the process ends by %s", (end) => {
    const text = execFileSync(process.execPath, ["logs-and-ends.mjs", end], {
      cwd: FIXTURES,
      encoding: "utf8",
      stdio: ["ignore", "pipe", "ignore"],
    }).trimEnd();
    expect(text.split("\n").map((line) => JSON.parse(line).msg)).toEqual(["one", "two"]);
  });
});

function linesOf(turn: number): string {
  return [0, 1, 2, 3].map((line) => `${turn} ${line}\n`).join("");
}

test("settings that name an output keep it, all others are given standard output", () => {
  const stream = { write: () => undefined };
  for (const kept of [false, { stream }, { file: "log" }, { transport: { target: "pino-pretty" } }] as const) {
    expect(withOutput(kept)).toBe(kept);
  }
  const [plain, leveled] = [withOutput(true), withOutput({ level: "warn" })];
  expect(plain).toEqual({ stream: { write: expect.any(Function) } });
  expect(leveled).toEqual({ level: "warn", ...(plain as object) });
});

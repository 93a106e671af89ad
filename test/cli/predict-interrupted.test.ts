import { once } from "node:events";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { CliProject } from "./cli-project.ts";

/** Long lines, so that few rows are many chunks. */
const PAD = "x".repeat(2000);
const ROWS = 12_000;

let project: CliProject;
beforeAll(async () => {
  project = await CliProject.create("batch");
  const saved = await project.saveModel("src/texts.ts", { path: "texts" });
  expect(saved.code, saved.stderr).toBe(0);
  await project.write("large.jsonl", Array.from({ length: ROWS }, (_, row) => lineOf(row)).join("\n"));
});
afterAll(() => project.remove());

/** One in a thousand is refused. */
function lineOf(row: number): string {
  return row % 1000 === 500 ? `{"id":"${row}"}` : `{"id":${row},"text":"${PAD}"}`;
}

describe("an interrupted run", () => {
  const args = (output: string): string[] => [
    ...["predict", "-m", "texts", "large.jsonl", "--workers", "2", "--batch-size", "100", "--param", "pause=10"],
    ...["--output", output],
  ];
  const results = (output: string): readonly string[] =>
    [output, `${output}.failures.jsonl`].map((file) => readFileSync(join(project.folder, file), "utf8"));

  /** Kills the run once some chunks are written, and tells how it ended. */
  async function killed(
    output: string,
    signal: NodeJS.Signals,
  ): Promise<{ readonly ended: unknown; readonly said: string }> {
    const child = project.start(args(output));
    let said = "";
    child.stderr?.setEncoding("utf8").on("data", (text: string) => {
      said += text;
    });
    const exit = once(child, "close");
    while (marksOf(output) < 4) {
      if (child.exitCode !== null) throw new Error(`It has ended: ${said}`);
      await sleep(10);
    }
    child.kill(signal);
    return { ended: await exit, said };
  }

  /** How many chunks are written. */
  function marksOf(output: string): number {
    const journal = join(project.folder, `${output}.journal`);
    return existsSync(journal) ? readFileSync(journal, "utf8").split("\n").length - 3 : 0;
  }

  let whole: readonly string[];
  beforeAll(async () => {
    expect(await project.tsfunc(args("whole.jsonl"))).toMatchObject({ code: 1 });
    whole = results("whole.jsonl");
    expect(whole.map((text) => text.split("\n").length - 1)).toEqual([ROWS, 12]);
  });

  test.each([
    ["SIGINT", [130, null]],
    ["SIGTERM", [143, null]],
    ["SIGKILL", [null, "SIGKILL"]],
  ] as const)("by %s goes on where it was, and ends with the same files", async (signal, expected) => {
    const output = `${signal}.jsonl`;
    const { ended, said } = await killed(output, signal);
    expect(ended).toEqual(expected);
    if (signal !== "SIGKILL")
      expect(said).toMatch(/Interrupted: \d+ rows written. The same command goes on from there/);
    expect(existsSync(join(project.folder, output))).toBe(false);
    const { code, stderr } = await project.tsfunc(args(output));
    expect(code).toBe(1);
    expect(Number(/behind row ([\d,]+)\./.exec(stderr)?.[1]?.replace(",", ""))).toBeGreaterThan(1000);
    expect(results(output)).toEqual(whole);
  });

  test("is not gone on with by another command, unless it is begun anew", async () => {
    const output = "other.jsonl";
    await killed(output, "SIGINT");
    const other = [...args(output), "--param", "suffix=?"];
    const { code, stderr } = await project.tsfunc(other);
    expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringContaining("with another params") });
    expect(await project.tsfunc([...other, "--restart"])).toMatchObject({ code: 1 });
    expect(results(output)[0]?.split("\n").slice(0, 2)).toEqual(['"0:2000?"', '"1:2000?"']);
  });
});

describe("when nobody reads", () => {
  test("it ends at once, and well", async () => {
    const piped = "node node_modules/tsfunc/dist/bin.js predict -m texts large.jsonl --workers 1 | head -1";
    const { code, stdout, stderr } = await project.run("bash", ["-o", "pipefail", "-c", piped]);
    expect({ code, stdout }, stderr).toEqual({ code: 1, stdout: '"0:2000!"\n' });
    expect(stderr).not.toContain("EPIPE");
  });
});

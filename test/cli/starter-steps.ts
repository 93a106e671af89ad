import { expect } from "vitest";
import { ANSWERS, type Starter } from "./starter.ts";

/** Adds tsfunc: nothing is changed until it is agreed to, and a second time there is nothing to do. */
export async function addTsfunc(starter: Starter, tool: string): Promise<void> {
  const before = await starter.texts();
  const shown = await starter.tsfunc(["init"]);
  expect(shown).toMatchObject({ code: 1, stderr: expect.stringContaining(`build tool ${tool},`) });
  expect(shown.stdout).toContain('+    "@tsfunc/runtime": "^');
  expect(shown.stderr).toContain("Nothing was changed; `tsfunc init --yes` makes the edits.");
  expect(await starter.texts()).toEqual(before);
  const { code, stdout, stderr } = await starter.tsfunc(["init", "--yes"]);
  expect({ code, stdout }, stderr).toEqual({ code: 0, stdout: shown.stdout });
  const after = await starter.texts();
  const again = await starter.tsfunc(["init", "--yes"]);
  expect(again).toMatchObject({ code: 0, stdout: "", stderr: expect.stringContaining("Nothing to do") });
  expect(await starter.texts()).toEqual(after);
}

/** Runs the script `build`. */
export async function build(starter: Starter): Promise<void> {
  const { code, stdout, stderr } = await starter.script("build");
  expect(code, stdout + stderr).toBe(0);
}

/** The same for a starter that is built to its model alone. */
export async function buildAndRunModel(starter: Starter): Promise<void> {
  await build(starter);
  await starter.writeMain("dist/main.mjs", ".js");
  expect(await starter.node(["dist/main.mjs"])).toEqual({ code: 0, stdout: ANSWERS, stderr: "" });
  expect(await typesOf(starter)).toMatchObject({ status: "ok" });
}

/** Builds a starter whose entry has been made to call the model, and runs what it was built to. */
export async function buildAndRun(starter: Starter, output: string): Promise<void> {
  await build(starter);
  expect(await starter.node([output])).toEqual({ code: 0, stdout: ANSWERS, stderr: "" });
  expect(await typesOf(starter)).toMatchObject({ status: "ok" });
}

/** What `tsfunc doctor` says of the types of the models. */
export async function typesOf(starter: Starter): Promise<unknown> {
  const { code, stdout, stderr } = await starter.tsfunc(["doctor", "--json"]);
  expect(code, stderr).toBeLessThan(2);
  return JSON.parse(stdout).findings.find(({ check }: { check: string }) => check === "types");
}

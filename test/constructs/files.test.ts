import { expect, onTestFinished, test } from "vitest";
import { FileProject, findFileConstructs } from "./file-construct.ts";

test.each(findFileConstructs())("$name: $expected.title, and how it is repaired", async (construct) => {
  const { expected } = construct;
  const project = new FileProject(construct);
  onTestFinished(() => project.remove());
  expect(project.shown(await project.take(expected.steps))).toEqual(expected.diagnostics);
  project.repair();
  const repaired = await project.take(expected.repaired);
  expect(project.shown(repaired)).toEqual([]);
  expect(repaired.files.length).toBeGreaterThan(0);
});

import { expect, test } from "vitest";
import { HELP, readOptions } from "./options.mjs";
import { SUITES } from "./suites.mjs";

const namesOf = (args: string[]) => readOptions(args).suites.map((suite) => suite.name);

test("without arguments every suite runs", () => {
  expect(namesOf([])).toEqual(SUITES.map((suite) => suite.name));
});

test("--only chooses suites", () => {
  expect(namesOf(["--only", "vitest,biome"])).toEqual(["biome", "vitest"]);
});

test("--project chooses vitest and hands the project on", () => {
  expect(namesOf(["--project", "runtime"])).toEqual(["vitest"]);
  expect(readOptions(["--project", "runtime"]).projects).toEqual(["runtime"]);
});

test("what is unknown is refused", () => {
  expect(() => readOptions(["--only", "vitset"])).toThrow("There is no suite vitset");
  expect(() => readOptions(["--fast"])).toThrow("--fast");
});

test("the help names every suite", () => {
  for (const { name, title } of SUITES) expect(HELP).toMatch(new RegExp(`${name} +${title}`));
});

import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { artifactDefinitions } from "./artifact-definitions.ts";

const pages = new URL("../../../../docs/errors/", import.meta.url);

test.each(Object.entries(artifactDefinitions))(
  "%s has a page under its title that says what to do",
  (code, { title }) => {
    const page = readFileSync(new URL(`${code}.md`, pages), "utf8");
    expect(page.split("\n")[0]).toBe(`# ${code}: ${title}`);
    expect(page).toContain("\n## What to do\n");
  },
);

test("the catalogue keeps to its area", () => {
  expect(Object.keys(artifactDefinitions).filter((code) => !/^TF50[12]/.test(code))).toEqual([]);
});

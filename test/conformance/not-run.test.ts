import { existsSync, readdirSync } from "node:fs";
import { expect, test } from "vitest";
import { corpusFolder, FAMILIES, readCorpus } from "./harness/corpus.ts";

const waiting = FAMILIES.filter(
  (family) => !existsSync(new URL(`${family.replaceAll("_", "-")}.test.ts`, import.meta.url)),
);

test("every file of the corpus is a family, and those without a test are named", () => {
  const files = readdirSync(corpusFolder()).filter((file) => file.endsWith(".json"));
  expect(FAMILIES.map((family) => `${family}.json`)).toEqual(expect.arrayContaining(files));
  for (const family of waiting) {
    const cases = readCorpus(family)?.cases.length ?? 0;
    console.log(`conformance ${family}: ${cases} cases, none of them run`);
  }
});

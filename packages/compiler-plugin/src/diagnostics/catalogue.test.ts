import { readdirSync, readFileSync } from "node:fs";
import { expect, expectTypeOf, test } from "vitest";
import { type Catalogue, catalogue, type DiagnosticCode } from "./catalogue.ts";

const pages = new URL("../../../../docs/errors/", import.meta.url);
const codes = Object.keys(catalogue);

test("the catalogue keeps to its area", () => {
  expect(codes.filter((code) => !/^TF1\d{3}$/.test(code))).toEqual([]);
  expect(codes.length).toBeGreaterThan(15);
});

test.each(Object.entries(catalogue))(
  "%s has a page under its title, with its severity and what to do",
  (code, definition) => {
    const page = readFileSync(new URL(`${code}.md`, pages), "utf8");
    expect(page.split("\n")[0]).toBe(`# ${code}: ${definition.title}`);
    expect(page).toContain(`Severity: ${definition.severity}.`);
    expect(page).toContain("\n## What to do\n");
    expect(page).toContain("```ts\n");
  },
);

test("every page of the area belongs to a diagnostic", () => {
  const found = readdirSync(pages).filter((page) => /^TF1\d{3}\.md$/.test(page));
  expect(found.map((page) => page.replace(".md", "")).sort()).toEqual([...codes].sort());
});

test("TypeScript knows every message as a literal, so that it checks their parameters", () => {
  type Loose = { [Code in DiagnosticCode]: string extends Catalogue[Code]["message"] ? Code : never }[DiagnosticCode];
  expectTypeOf<Loose>().toBeNever();
});

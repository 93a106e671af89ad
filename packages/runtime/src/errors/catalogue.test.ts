import { readdirSync, readFileSync } from "node:fs";
import { expect, expectTypeOf, test } from "vitest";
import { type Catalogue, catalogue, type ErrorCode } from "./catalogue.ts";
import { inputErrors } from "./catalogue-input.ts";
import { signatureErrors } from "./catalogue-signature.ts";
import type { ErrorDefinitions } from "./error-definition.ts";

const pages = new URL("../../../../docs/errors/", import.meta.url);
const codes = Object.keys(catalogue);

test("the parts of the catalogue overlap nowhere and keep to their area", () => {
  expect(codes).toHaveLength(Object.keys(inputErrors).length + Object.keys(signatureErrors).length);
  expect(Object.keys(inputErrors).filter((code) => !code.startsWith("TF2"))).toEqual([]);
  expect(Object.keys(signatureErrors).filter((code) => !code.startsWith("TF3"))).toEqual([]);
  expect(codes.length).toBeGreaterThan(10);
});

test.each(Object.entries(catalogue))(
  "%s has a page under its title that says more than its message",
  (code, { title }) => {
    const [heading, , ...text] = readFileSync(new URL(`${code}.md`, pages), "utf8").split("\n");
    expect(heading).toBe(`# ${code}: ${title}`);
    expect(text.join("\n").length).toBeGreaterThan(100);
  },
);

test("every page of the runtime's areas belongs to an error", () => {
  const found = readdirSync(pages).filter((page) => /^TF[23]\d{3}\.md$/.test(page));
  expect(found.map((page) => page.replace(".md", "")).sort()).toEqual([...codes].sort());
});

test("every error has the code that MLflow's clients know, a title and a template", () => {
  expectTypeOf<Catalogue>().toExtend<ErrorDefinitions>();
});

test("TypeScript knows every template as a literal, so that it checks their parameters", () => {
  type Loose = { [Code in ErrorCode]: string extends Catalogue[Code]["template"] ? Code : never }[ErrorCode];
  expectTypeOf<Loose>().toBeNever();
});

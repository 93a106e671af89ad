import { readdirSync, readFileSync } from "node:fs";
import type { ErrorDefinitions } from "@tsfunc/runtime/errors";
import { expect, expectTypeOf, test } from "vitest";
import { modelFileDefinitions } from "./catalogue.ts";
import { modelFileErrors } from "./model-file-errors.ts";

const pages = new URL("../../../../docs/errors/", import.meta.url);
const codes = Object.keys(modelFileDefinitions);

test("the catalogue keeps to its area", () => {
  expect(codes.filter((code) => !code.startsWith("TF4"))).toEqual([]);
  expectTypeOf<typeof modelFileDefinitions>().toExtend<ErrorDefinitions>();
});

test.each(Object.entries(modelFileDefinitions))(
  "%s has a page under its title that says what to do",
  (code, { title }) => {
    const page = readFileSync(new URL(`${code}.md`, pages), "utf8");
    expect(page.split("\n")[0]).toBe(`# ${code}: ${title}`);
    expect(page).toContain("\n## What to do\n");
  },
);

test("every page of the area belongs to an error", () => {
  const found = readdirSync(pages).filter((page) => /^TF4\d{3}\.md$/.test(page));
  expect(found.map((page) => page.replace(".md", "")).sort()).toEqual([...codes].sort());
});

test("they are errors like those of the runtime", () => {
  const error = modelFileErrors.error("TF4010", { folder: "/models/chat" });
  expect(error).toMatchObject({ name: "TsfuncError", code: "TF4010", errorCode: "RESOURCE_DOES_NOT_EXIST" });
  expect(error.message).toMatch(/\/models\/chat.*\nSee docs\/errors\/TF4010\.md$/s);
  // @ts-expect-error TF4010 asks for `folder`
  expect(modelFileErrors.error("TF4010", {}).message).toContain("{folder}");
});

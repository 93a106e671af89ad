import { expect, test } from "vitest";
import type { TemplateDescriptor } from "../../descriptor/type-descriptor.ts";
import { convert, findingsOf } from "../interpret.fixture.ts";

const id: TemplateDescriptor = { kind: "template", pattern: "^id-\\d+$", text: "`id-${number}`" };

test("text that matches is accepted, time and again", () => {
  expect([convert(id, "id-1"), convert(id, "id-1")]).toEqual(["id-1", "id-1"]);
});

test("other text is told from another kind", () => {
  expect(findingsOf(id, "id-x")).toEqual([["invalid_value", [], "Expected text of the form `id-${number}`"]]);
  expect(findingsOf(id, 1)).toEqual([["invalid_type", [], "Expected `id-${number}`, received number"]]);
});

import type { ModelDescriptor, TypeDescriptor } from "@tsfunc/runtime/descriptor";
import { expect, test } from "vitest";
import { emitConverters } from "./converters.ts";

/** The source of the converter of one type. */
function sourceOf(input: TypeDescriptor): string {
  const model: ModelDescriptor = {
    version: 1,
    input,
    output: null,
    params: null,
    arguments: { modelInput: 0 },
    definitions: {},
  };
  return emitConverters("emitted", model);
}

test.each<[TypeDescriptor, string]>([
  [
    { kind: "string", constraints: { minLength: 1, pattern: "^a" } },
    'if (!(typeof value === "string" && isLongEnough(value, 1) && x0.test(value))) return FAIL;',
  ],
  [
    { kind: "number", constraints: { minimum: 0, exclusiveMaximum: 2 } },
    "if (!(value >= 0 && value < 2)) return FAIL;",
  ],
  [{ kind: "long", constraints: { multipleOf: 5 } }, "if (!(isMultiple(value, 5))) return FAIL;"],
  [{ kind: "array", items: { kind: "any" }, constraints: { maxItems: 2 } }, "if (value.length > 2) return FAIL;"],
])("%j is held to its constraints in line", (type, statement) => {
  expect(sourceOf(type)).toContain(statement);
});

test("formats are taken from the table that only a model with one is given", () => {
  const source = sourceOf({ kind: "string", constraints: { format: "date-time" } });
  expect(source).toContain("function emitted(toolkit, classes, formats)");
  expect(source).toContain('const { "date-time": f0 } = formats;');
  expect(source).toContain('if (!(typeof value === "string" && f0(value))) return FAIL;');
});

test("a type without constraints is converted as if there were none", () => {
  expect(sourceOf({ kind: "string" })).toBe(`function emitted(toolkit, classes) {
  const { FAIL } = toolkit;
  return { input: (value, json, depth = 0) => {
    if (!(typeof value === "string")) return FAIL;
    return value;
  }, params: null };
}`);
});

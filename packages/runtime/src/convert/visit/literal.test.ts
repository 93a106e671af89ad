import { expect, test } from "vitest";
import type { LiteralDescriptor } from "../../descriptor/type-descriptor.ts";
import { convert, findingsOf } from "../interpret.fixture.ts";

const role: LiteralDescriptor = { kind: "literal", values: ["system", "user", 1, true] };

test.each(["system", "user", 1, true])("%o is one of the values", (value) => {
  expect(convert(role, value)).toBe(value);
});

test("another value of the same kind is told from another kind", () => {
  const values = '"system" | "user" | 1 | true';
  expect(findingsOf(role, "admin")).toEqual([["invalid_value", [], `Expected ${values}, received another string`]]);
  expect(findingsOf(role, false)).toEqual([["invalid_value", [], `Expected ${values}, received another boolean`]]);
  expect(findingsOf(role, null)).toEqual([["invalid_type", [], `Expected ${values}, received null`]]);
});

test("an enum is named", () => {
  const level: LiteralDescriptor = { kind: "literal", values: [0, 1], name: "Level" };
  expect(findingsOf(level, "1")).toEqual([["invalid_type", [], "Expected Level, received string"]]);
});

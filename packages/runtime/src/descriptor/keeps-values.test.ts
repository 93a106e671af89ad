import { expect, test } from "vitest";
import { keepsValues } from "./keeps-values.ts";
import type { TypeDescriptor } from "./type-descriptor.ts";

const text: TypeDescriptor = { kind: "string" };
const number: TypeDescriptor = { kind: "number" };

test.each<[TypeDescriptor, boolean]>([
  [text, true],
  [{ kind: "literal", values: ["a"] }, true],
  [{ kind: "nullable", type: text }, true],
  [{ kind: "union", members: [text, { kind: "boolean" }] }, true],
  [number, false],
  [{ kind: "nullable", type: number }, false],
  [{ kind: "union", members: [text, number] }, false],
  [{ kind: "array", items: text }, false],
  [{ kind: "reference", to: "Row" }, false],
])("%j: %s", (type, keeps) => {
  expect(keepsValues(type)).toBe(keeps);
});

import { expect, test } from "vitest";
import { isDistinctive } from "./is-distinctive.ts";
import type { PropertyDefinition } from "./type-descriptor.ts";

const type = { kind: "string" } as const;

test.each<[string, readonly PropertyDefinition[], boolean]>([
  ["a required property", [{ name: "role", type }], true],
  ["an optional one only", [{ name: "role", type, optional: true }], false],
  ["one with a default only", [{ name: "role", type, hasDefault: true }], false],
  ["a required one that arrays have too", [{ name: "length", type }], false],
  ["a required one that every object has", [{ name: "toString", type }], false],
  [
    "an ambiguous and a telling one",
    [
      { name: "length", type },
      { name: "role", type },
    ],
    true,
  ],
  ["no property", [], false],
])("an object type with %s: %j is distinctive: %s", (_, properties, expected) => {
  expect(isDistinctive({ properties })).toBe(expected);
});

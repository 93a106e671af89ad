import { expect, test } from "vitest";
import type { Constraints } from "../../descriptor/constraints.ts";
import type { PrimitiveKind, TypeDescriptor } from "../../descriptor/type-descriptor.ts";
import { formats } from "../../formats.ts";
import { convert, findingsOf, issuesOf } from "../interpret.fixture.ts";

const text = (constraints: Constraints): TypeDescriptor => ({ kind: "string", constraints });
const list = (constraints: Constraints, items: TypeDescriptor = { kind: "any" }): TypeDescriptor => ({
  kind: "array",
  items,
  constraints,
});

test.each<[PrimitiveKind, Constraints, unknown, string, string]>([
  ["number", { minimum: 1 }, 0.5, "too_small", "Expected at least 1, received less"],
  ["number", { minimum: 1 }, Number.NaN, "too_small", "Expected at least 1, received NaN"],
  ["float", { exclusiveMinimum: 1 }, 1, "too_small", "Expected more than 1, received that or less"],
  ["long", { maximum: 5 }, 6, "too_big", "Expected at most 5, received more"],
  ["integer", { exclusiveMaximum: 5 }, 5, "too_big", "Expected less than 5, received that or more"],
  ["bigint", { maximum: 5 }, 6n, "too_big", "Expected at most 5, received more"],
  ["long", { multipleOf: 5 }, 6n, "not_multiple_of", "Expected a multiple of 5, received another number"],
  ["string", { minLength: 1 }, "", "too_short", "Expected at least 1 character, received fewer"],
  ["string", { maxLength: 2 }, "abc", "too_long", "Expected at most 2 characters, received more"],
  ["string", { pattern: "^a" }, "ba", "pattern", "Expected text that matches /^a/, received other text"],
  ["string", { format: "email" }, "ada", "format", "Expected text of the format `email`, received other text"],
])("%s with %j refuses %o: %s", (kind, constraints, value, code, message) => {
  expect(findingsOf({ kind, constraints }, value, { formats })).toEqual([[code, [], message]]);
});

test.each<[string, TypeDescriptor, unknown]>([
  ["bounds", { kind: "number", constraints: { minimum: 0, maximum: 1, multipleOf: 0.1 } }, 0.3],
  ["one character of two units", text({ minLength: 1, maxLength: 1 }), "\u{1D11E}"],
  ["a pattern that is not anchored", text({ pattern: "\\p{Lu}" }), "straßE"],
  ["a format", text({ format: "ipv4" }), "127.0.0.1"],
  ["elements that differ", list({ minItems: 2, maxItems: 2, uniqueItems: true }), [{ a: 1 }, { a: 2 }]],
  ["null beside a constrained type", { kind: "nullable", type: text({ minLength: 1 }) }, null],
])("%s", (_, type, value) => {
  expect(convert(type, value, { formats })).toEqual(value);
});

test.each<[string, Constraints, unknown[], string, string]>([
  ["too few", { minItems: 1 }, [], "too_short", "Expected at least 1 element, received 0"],
  ["too many", { maxItems: 2 }, [1, 2, 3], "too_long", "Expected at most 2 elements, received 3"],
  [
    "equal ones",
    { uniqueItems: true },
    [1, [2], [2]],
    "not_unique",
    "Expected elements that differ, received equal ones at [1] and [2]",
  ],
])("an array with %s", (_, constraints, value, code, message) => {
  expect(findingsOf(list(constraints), value)).toEqual([[code, [], message]]);
});

test("each broken constraint is an issue of its own", () => {
  const type: TypeDescriptor = { kind: "number", constraints: { maximum: 5, multipleOf: 2 } };
  expect(findingsOf(type, 7).map(([code]) => code)).toEqual(["too_big", "not_multiple_of"]);
});

test("text that is too long is not matched", () => {
  const type = text({ maxLength: 3, pattern: "^a+$", format: "email" });
  expect(findingsOf(type, "bbbb", { formats }).map(([code]) => code)).toEqual(["too_long"]);
});

test("the elements of an array that is too long are not looked at; those of one that is too short are", () => {
  const codesOf = (constraints: Constraints) =>
    findingsOf(list(constraints, { kind: "string" }), [1, 2]).map(([code, path]) => [code, path]);
  expect(codesOf({ maxItems: 1 })).toEqual([["too_long", []]]);
  expect(codesOf({ minItems: 3 })).toEqual([
    ["invalid_type", [0]],
    ["invalid_type", [1]],
    ["too_short", []],
  ]);
});

test("elements that do not fit are not compared, and issues show what was passed", () => {
  const tags = list({ uniqueItems: true, minItems: 1 }, text({ minLength: 1 }));
  expect(findingsOf(tags, ["", ""]).map(([code, path]) => [code, path])).toEqual([
    ["too_short", [0]],
    ["too_short", [1]],
  ]);
  const [issue] = issuesOf({ kind: "bigint", constraints: { minimum: 3 } }, 2);
  expect(issue?.input).toBe(2);
});

test("constraints are checked on what conversion makes", () => {
  const type = list({ uniqueItems: true }, { kind: "bigint", constraints: { minimum: 3 } });
  expect(convert(type, ["3", 4n], { json: true })).toEqual([3n, 4n]);
  expect(findingsOf(type, ["5", 5n], { json: true }).map(([code]) => code)).toEqual(["not_unique"]);
});

test("a template can be constrained, too", () => {
  const type: TypeDescriptor = {
    kind: "template",
    pattern: "^a[\\s\\S]*$",
    text: "`a${string}`",
    constraints: { maxLength: 2 },
  };
  expect(convert(type, "ab")).toBe("ab");
  expect(findingsOf(type, "abc").map(([code]) => code)).toEqual(["too_long"]);
});

test("a member of a union takes a value only within its constraints", () => {
  const type: TypeDescriptor = { kind: "union", members: [text({ maxLength: 1 }), list({ minItems: 1 })] };
  expect(convert(type, "a")).toBe("a");
  expect(findingsOf(type, "ab")).toEqual([
    [
      "invalid_union",
      [],
      "No member of string | unknown[] fits; closest string: Expected at most 1 character, received more",
    ],
  ]);
});

test("a format that the metadata lacks is an error, not a pass", () => {
  expect(() => convert(text({ format: "email" }), "ada")).toThrow(expect.objectContaining({ code: "TF2006" }));
});

import { expect, test } from "vitest";
import type { Definitions } from "../../descriptor/descriptor.ts";
import type { TypeDescriptor, UnionDescriptor } from "../../descriptor/type-descriptor.ts";
import { convert, findingsOf, issuesOf } from "../interpret.fixture.ts";

const string = { kind: "string" } as const;
const number = { kind: "number" } as const;
const long = { kind: "long" } as const;
const bigint = { kind: "bigint" } as const;
const date = { kind: "date" } as const;

function union(...members: TypeDescriptor[]): UnionDescriptor {
  return { kind: "union", members };
}

const to = (key: string) => ({ kind: "reference", to: key }) as const;

const definitions: Definitions = {
  Cat: {
    name: "Cat",
    properties: [
      { name: "name", type: string },
      { name: "lives", type: long },
    ],
  },
  Dog: {
    name: "Dog",
    properties: [
      { name: "name", type: string },
      { name: "tricks", type: { kind: "array", items: string }, optional: true },
    ],
  },
};

test("a value that needs no conversion stays, whatever comes first in the source", () => {
  expect(convert(union(bigint, long), 5)).toBe(5);
  expect(convert(union(number, bigint), 5n)).toBe(5n);
  expect(convert(union({ kind: "array", items: string }, number), 5)).toBe(5);
});

test("text from JSON is decoded only where no member takes it as text", () => {
  expect(convert(union(date, string), "2024-01-31", { json: true })).toBe("2024-01-31");
  expect(convert(union(date, { kind: "literal", values: ["2024-01-31"] }), "2024-01-31", { json: true })).toBe(
    "2024-01-31",
  );
  expect(convert(union(date, number), "2024-01-31", { json: true })).toEqual(new Date("2024-01-31T00:00:00Z"));
});

test("then the members that convert are tried in source order", () => {
  expect(convert(union(bigint, number), "5", { json: true })).toBe(5n);
  expect(convert(union(number, { kind: "boolean" }), 5n)).toBe(5);
  expect(convert(union({ kind: "array", items: long }, { kind: "array", items: string }), ["a"])).toEqual(["a"]);
  expect(convert(union({ kind: "nullable", type: date }, string), null)).toBeNull();
});

test("object types come before records, which come before nothing", () => {
  const record: TypeDescriptor = { kind: "record", values: { kind: "any" } };
  expect(convert(union(record, to("Dog")), { name: "Rex", x: 1 }, { definitions })).toStrictEqual({ name: "Rex" });
  expect(convert(union(record, to("Dog")), { x: 1 }, { definitions })).toStrictEqual({ x: 1 });
});

test("the object type that declares most of the properties is tried first, with equals the first in the source", () => {
  const pets = union(to("Dog"), to("Cat"));
  expect(convert(pets, { name: "Tom", lives: 9n }, { definitions })).toStrictEqual({ name: "Tom", lives: 9 });
  expect(convert(pets, { name: "Tom", lives: "nine" }, { definitions })).toStrictEqual({ name: "Tom" });
  expect(convert(pets, { name: "Tom", lives: 9, tricks: [] }, { definitions })).toStrictEqual({
    name: "Tom",
    tricks: [],
  });
});

test("an instance of a member's class goes to that member, also with its issues", () => {
  class Cat {
    name: unknown = "Tom";
    lives = 9;
    tricks = [];
  }
  const classes = { Cat };
  const classy = { ...definitions, Cat: { ...definitions.Cat, construct: { parameters: [] } } } as Definitions;
  const [cat, broken] = [new Cat(), Object.assign(new Cat(), { name: 5 })];
  expect(convert(union(to("Dog"), to("Cat")), cat, { definitions: classy, classes })).toBe(cat);
  expect(findingsOf(union(to("Dog"), to("Cat")), broken, { definitions: classy, classes })).toEqual([
    ["invalid_type", ["name"], "Expected string, received number"],
  ]);
});

test("where every member refuses the kind of value, that is said", () => {
  expect(issuesOf(union(string, to("Cat")), 5, { definitions })).toEqual([
    {
      code: "invalid_union",
      path: [],
      expected: "string | Cat",
      received: "number",
      input: 5,
      message: "Expected string | Cat, received number",
      members: ["string", "Cat"],
      branches: [
        [expect.objectContaining({ code: "invalid_type", expected: "string" })],
        [expect.objectContaining({ code: "invalid_type", expected: "Cat" })],
      ],
    },
  ]);
});

test("otherwise the member that came furthest is named, with its first issue", () => {
  const pets: TypeDescriptor = { kind: "array", items: union(string, to("Cat"), to("Dog")) };
  expect(findingsOf(pets, [{ lives: 1.5 }], { definitions })).toEqual([
    ["invalid_union", [0], "No member of string | Cat | Dog fits; closest Dog: name: Field required"],
  ]);
  expect(findingsOf(pets, [{ name: "Rex", tricks: ["sit", 5] }], { definitions })).toEqual([
    [
      "invalid_union",
      [0],
      "No member of string | Cat | Dog fits; closest Dog: tricks[1]: Expected string, received number",
    ],
  ]);
  expect(
    findingsOf(
      union(string, to("Cat")),
      {},
      {
        definitions: {
          Cat: {
            name: "Cat",
            properties: [
              { name: "a", type: long },
              { name: "b", type: long },
            ],
          },
        },
      },
    ),
  ).toEqual([["invalid_union", [], "No member of string | Cat fits; closest Cat: a: Field required (and 1 more)"]]);
});

test("a number out of range is closer than text", () => {
  expect(findingsOf(union(string, long), 2 ** 53)).toEqual([
    ["invalid_union", [], expect.stringContaining("closest long: Outside the safe integers")],
  ]);
});

test("at most ten issues of a member are kept", () => {
  const [issue] = issuesOf(union(string, { kind: "array", items: string }), new Array(50).fill(5));
  expect(issue?.branches?.map((branch) => branch.length)).toEqual([1, 10]);
  expect(issue?.message).toContain("(and 49 more)");
});

const pet: UnionDescriptor = {
  ...union(to("A"), to("B")),
  discriminator: { property: "kind", values: [["a", "aa"], ["b"]] },
};
const tagged: Definitions = {
  A: {
    name: "A",
    properties: [
      { name: "kind", type: { kind: "literal", values: ["a", "aa"] } },
      { name: "x", type: long },
    ],
  },
  B: {
    name: "B",
    properties: [
      { name: "kind", type: { kind: "literal", values: ["b"] } },
      { name: "x", type: string },
    ],
  },
};

test("the tag says which member applies, and only its issues are told", () => {
  expect(convert(pet, { kind: "aa", x: 1n }, { definitions: tagged })).toEqual({ kind: "aa", x: 1 });
  expect(convert(pet, { kind: "b", x: "1" }, { definitions: tagged })).toEqual({ kind: "b", x: "1" });
  expect(findingsOf(pet, { kind: "b", x: 1 }, { definitions: tagged })).toEqual([
    ["invalid_type", ["x"], "Expected string, received number"],
  ]);
});

test("an unknown tag, a missing one and another kind of value are told apart", () => {
  expect(issuesOf(pet, { kind: "c" }, { definitions: tagged })).toEqual([
    {
      code: "invalid_value",
      path: ["kind"],
      expected: '"a" | "aa" | "b"',
      received: "string",
      input: "c",
      message: 'Expected "a" | "aa" | "b", which tells the members of the union apart',
    },
  ]);
  expect(findingsOf(pet, {}, { definitions: tagged })).toEqual([["missing", ["kind"], "Field required"]]);
  expect(findingsOf(pet, [], { definitions: tagged })).toEqual([["missing", ["kind"], "Field required"]]);
  expect(findingsOf(pet, "a", { definitions: tagged })).toEqual([
    ["invalid_type", [], "Expected A | B, received string"],
  ]);
});

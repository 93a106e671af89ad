import { expect, test } from "vitest";
import { recursiveDefinitions } from "./recursive-definitions.ts";
import type { ObjectDefinition, TypeDescriptor } from "./type-descriptor.ts";

const reference = (to: string): TypeDescriptor => ({ kind: "reference", to });
const holding = (...types: TypeDescriptor[]): ObjectDefinition => ({
  properties: types.map((type, index) => ({ name: `p${index}`, type })),
});

test.each<[string, TypeDescriptor]>([
  ["array", { kind: "array", items: reference("Self") }],
  ["record", { kind: "record", values: reference("Self") }],
  ["map", { kind: "map", values: reference("Self") }],
  ["nullable", { kind: "nullable", type: reference("Self") }],
  ["tuple", { kind: "tuple", items: [reference("Self")], required: 0 }],
  ["tuple's rest", { kind: "tuple", items: [], required: 0, rest: reference("Self") }],
  ["union", { kind: "union", members: [{ kind: "string" }, reference("Self")] }],
])("a type that contains itself by way of a %s is recursive", (_, type) => {
  expect([...recursiveDefinitions({ Self: holding(type) })]).toEqual(["Self"]);
});

test("types that contain each other are recursive, those that merely use them are not", () => {
  const definitions = {
    User: holding(reference("Even"), reference("Leaf")),
    Even: holding(reference("Odd")),
    Odd: holding(reference("Even")),
    Leaf: holding({ kind: "string" }),
  };
  expect([...recursiveDefinitions(definitions)]).toEqual(["Even", "Odd"]);
});

test("undeclared properties count", () => {
  expect([...recursiveDefinitions({ Json: { properties: [], extra: reference("Json") } })]).toEqual(["Json"]);
});

test("a reference that leads nowhere, or to what every object inherits, is no cycle", () => {
  expect(recursiveDefinitions({ A: holding(reference("Gone"), reference("constructor")) }).size).toBe(0);
});

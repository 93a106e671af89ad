import type { ModelDescriptor, TypeDescriptor } from "@tsfunc/runtime/descriptor";
import { expect, test } from "vitest";
import { usesFormats } from "./uses-formats.ts";

const plain: TypeDescriptor = { kind: "string" };
const mail: TypeDescriptor = { kind: "string", constraints: { format: "email" } };

function model(parts: Partial<ModelDescriptor>): ModelDescriptor {
  return {
    version: 1,
    input: null,
    output: null,
    params: null,
    arguments: { modelInput: 0 },
    definitions: {},
    ...parts,
  };
}

test.each<[string, TypeDescriptor]>([
  ["an array", { kind: "array", items: mail }],
  ["a record", { kind: "record", values: mail }],
  ["a Map", { kind: "map", values: mail }],
  ["a nullable", { kind: "nullable", type: mail }],
  ["a union", { kind: "union", members: [{ kind: "long" }, mail] }],
  ["a tuple", { kind: "tuple", items: [mail], required: 1 }],
  ["the rest of a tuple", { kind: "tuple", items: [], required: 0, rest: mail }],
])("a format is found inside %s", (_, type) => {
  expect(usesFormats(model({ input: type }))).toBe(true);
  expect(usesFormats(model({ output: type }))).toBe(true);
});

test("a format is found in the properties of object types, declared or not", () => {
  expect(usesFormats(model({ definitions: { Item: { properties: [{ name: "mail", type: mail }] } } }))).toBe(true);
  expect(usesFormats(model({ definitions: { Item: { properties: [], extra: mail } } }))).toBe(true);
});

test("a model without formats needs no table", () => {
  const definitions = { Item: { properties: [{ name: "format", type: plain, default: { format: "email" } }] } };
  expect(usesFormats(model({ input: { kind: "array", items: plain }, definitions }))).toBe(false);
});

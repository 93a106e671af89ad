import { expect, test } from "vitest";
import type { Definitions } from "./descriptor.ts";
import { textOf } from "./text.ts";
import type { TypeDescriptor } from "./type-descriptor.ts";

const string: TypeDescriptor = { kind: "string" };
const long: TypeDescriptor = { kind: "long" };
const nullableString: TypeDescriptor = { kind: "nullable", type: string };
const roles: TypeDescriptor = { kind: "literal", values: ["a", "b"] };
const definitions: Definitions = {
  Message: { name: "Message", properties: [] },
  Page_Message: { name: "Page<Message>", properties: [] },
  anonymous: {
    properties: [
      { name: "role", type: roles },
      { name: "Production Budget", type: nullableString, optional: true },
    ],
    extra: { kind: "any" },
  },
  Empty: { properties: [] },
  chain: { properties: [{ name: "next", type: { kind: "reference", to: "chain" }, optional: true }] },
};
const reference = (to: string): TypeDescriptor => ({ kind: "reference", to });

test.each<[TypeDescriptor, string]>([
  [string, "string"],
  [{ kind: "number" }, "number"],
  [{ kind: "float" }, "float"],
  [long, "long"],
  [{ kind: "date" }, "Date"],
  [{ kind: "bytes" }, "Uint8Array"],
  [{ kind: "any" }, "unknown"],
  [{ kind: "null" }, "null"],
  [roles, '"a" | "b"'],
  [{ kind: "literal", values: [1, true, 'say "hi"'] }, '1 | true | "say \\"hi\\""'],
  [{ kind: "literal", values: ["red", "green"], name: "Color" }, "Color"],
  [{ kind: "template", pattern: "^id-[0-9]+$", text: "`id-${number}`" }, "`id-${number}`"],
  [{ kind: "array", items: reference("Message") }, "Message[]"],
  [{ kind: "array", items: { kind: "array", items: string } }, "string[][]"],
  [{ kind: "array", items: nullableString }, "(string | null)[]"],
  [{ kind: "array", items: roles }, '("a" | "b")[]'],
  [{ kind: "array", items: { kind: "literal", values: ["a"] } }, '"a"[]'],
  [{ kind: "array", items: { kind: "literal", values: ["red", "green"], name: "Color" } }, "Color[]"],
  [{ kind: "array", items: { kind: "union", members: [string, long] } }, "(string | long)[]"],
  [{ kind: "record", values: long }, "Record<string, long>"],
  [{ kind: "record", values: nullableString }, "Record<string, string | null>"],
  [{ kind: "map", values: { kind: "array", items: string } }, "Map<string, string[]>"],
  [{ kind: "tuple", items: [string, long], required: 1 }, "[string, long?]"],
  [{ kind: "tuple", items: [string, nullableString], required: 1 }, "[string, (string | null)?]"],
  [{ kind: "tuple", items: [string], required: 1, rest: roles }, '[string, ...("a" | "b")[]]'],
  [reference("Page_Message"), "Page<Message>"],
  [reference("anonymous"), '{ role: "a" | "b"; "Production Budget"?: string | null; [key: string]: unknown }'],
  [reference("Empty"), "{}"],
])("%j is written %s", (type, text) => {
  expect(textOf(type, definitions)).toBe(text);
});

test("an object type without a name that contains itself is written out once", () => {
  expect(textOf(reference("chain"), definitions)).toBe("{ next?: … }");
});

test("a key that the table lacks, or that every object inherits, is written as it is", () => {
  expect(textOf(reference("Gone"), definitions)).toBe("Gone");
  expect(textOf(reference("constructor"), definitions)).toBe("constructor");
});

import { expect, test } from "vitest";
import { formOf } from "./type-form.ts";

test.each([
  ["string", { kind: "other" }],
  ['"a" | "b"', { kind: "other" }],
  ["[long, string]", { kind: "other" }],
  ["string | string[]", { kind: "other" }],
  ["string[]", { kind: "list", items: "string" }],
  ["string[] | null", { kind: "list", items: "string" }],
  ["(string | null)[]", { kind: "list", items: "string | null" }],
  ['("a]" | Page<A | B>)[][]', { kind: "list", items: '("a]" | Page<A | B>)[]' }],
  ["Record<string, long | string>", { kind: "dict", items: "long | string" }],
  ["Map<string, Message[]> | null", { kind: "dict", items: "Message[]" }],
  ["Message", { kind: "model", name: "Message" }],
  ["Page<Message> | null", { kind: "model", name: "Page<Message>" }],
  ["{ role: string }", { kind: "model", name: "{ role: string }" }],
])("the form of %s", (text, form) => {
  expect(formOf(text)).toEqual(form);
});

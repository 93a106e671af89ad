import { expect, test } from "vitest";
import { fillTemplate } from "./template.ts";

test("each name is replaced wherever it stands", () => {
  expect(fillTemplate("{kind} {name} of {kind}", { kind: "class", name: 5 })).toBe("class 5 of class");
});

test("braces and dollar signs in a value stay as they are", () => {
  expect(fillTemplate("<{a}> <{b}>", { a: "{b} $& $1", b: "{a}" })).toBe("<{b} $& $1> <{a}>");
});

test("the compiler knows which names a template leaves open", () => {
  // @ts-expect-error `name` is missing
  expect(fillTemplate("{kind} {name}", { kind: "class" })).toBe("class {name}");
  // @ts-expect-error there is no `extra`
  expect(fillTemplate("{kind}", { kind: "class", extra: 1 })).toBe("class");
});

import { runInNewContext } from "node:vm";
import { expect, test } from "vitest";
import { hasProperty, read } from "./read.ts";

class Message {
  get toString(): never {
    throw new Error("never called");
  }
}

test("what every object inherits counts as absent", () => {
  for (const name of ["constructor", "toString", "__proto__", "hasOwnProperty"]) {
    for (const value of [{}, runInNewContext("({})"), Object.create(null)]) {
      expect(read(value, name)).toBeUndefined();
      expect(hasProperty(value, name)).toBe(false);
    }
  }
});

test("own properties of these names are data", () => {
  expect(read({ constructor: "Ford" }, "constructor")).toBe("Ford");
  expect(read(JSON.parse('{"__proto__":5}'), "__proto__")).toBe(5);
});

test("a property of the class is there, and seen without being read", () => {
  expect(hasProperty(new Message(), "toString")).toBe(true);
  expect(read(new Message(), "constructor")).toBe(Message);
  expect(hasProperty(new Message(), "absent")).toBe(false);
});

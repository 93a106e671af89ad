import { expect, test } from "vitest";
import { FAIL } from "../primitive/fail.ts";
import { extras, keep, undeclared } from "./extras.ts";

const declared = new Set(["name"]);
const hostile = JSON.parse('{"name":"a","__proto__":{"admin":true},"constructor":"c","x":1}');

test("undeclared properties are copied, `__proto__` never", () => {
  const target = {};
  expect(extras(target, hostile, declared, null, false, 0)).toBe(true);
  expect(Object.entries(target)).toEqual([
    ["constructor", "c"],
    ["x", 1],
  ]);
  expect(Object.entries(undeclared(hostile, declared))).toEqual(Object.entries(target));
  expect(Object.getPrototypeOf(target)).toBe(Object.prototype);
});

test("each is converted, told the source and the depth, until one does not fit", () => {
  const seen: unknown[] = [];
  const convert = (...given: unknown[]) => {
    seen.push(given);
    return given[0] === 2 ? FAIL : given[0];
  };
  const target = {};
  expect(extras(target, { a: 1, b: 2, c: 3 }, declared, convert, true, 7)).toBe(false);
  expect(seen).toEqual([
    [1, true, 7],
    [2, true, 7],
  ]);
});

test("data replace no method, accessor or private field", () => {
  class Message {
    private secret = 1;
    get words(): number {
      return this.secret;
    }
    greet(): string {
      return "hello";
    }
  }
  const message = new Message();
  keep(message, { secret: 2, words: 2, greet: "no", constructor: null, toString: "own", extra: 5 });
  expect(message.words).toBe(1);
  expect(message.greet()).toBe("hello");
  expect(message).toMatchObject({ constructor: Message, toString: "own", extra: 5 });
});

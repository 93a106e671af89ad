import { runInNewContext } from "node:vm";
import { expect, test } from "vitest";
import { kindOf } from "./kind-of.ts";

class Message {}

test.each([
  [undefined, "undefined"],
  [null, "null"],
  ["text", "string"],
  [1, "number"],
  [1n, "bigint"],
  [true, "boolean"],
  [Symbol("s"), "symbol"],
  [() => 1, "function"],
  [{}, "object"],
  [Object.create(null), "object"],
  [[], "array"],
  [new Date(Number.NaN), "Date"],
  [new Map(), "Map"],
  [new Uint8Array(), "Uint8Array"],
  [new Message(), "Message"],
  [Object.create(new Message()), "object"],
  [runInNewContext("({})"), "object"],
  [runInNewContext("[]"), "array"],
])("%o is of kind %s", (value, kind) => {
  expect(kindOf(value)).toBe(kind);
});

test("data cannot pretend to be of a class", () => {
  expect(kindOf(JSON.parse('{"constructor":{"name":"Admin"},"__proto__":{"constructor":{"name":"Admin"}}}'))).toBe(
    "object",
  );
});

test("a class whose name would break the line is an object", () => {
  class Hostile {}
  Object.defineProperty(Hostile, "name", { value: "evil\nname" });
  expect(kindOf(new Hostile())).toBe("object");
});

test("a hostile object does not throw", () => {
  const { proxy, revoke } = Proxy.revocable({}, {});
  revoke();
  expect(kindOf(proxy)).toBe("object");
});

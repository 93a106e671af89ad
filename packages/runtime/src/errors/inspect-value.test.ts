import fc from "fast-check";
import { expect, test } from "vitest";
import { inspectValue } from "./inspect-value.ts";

class Message {
  role = "system";
  get words(): number {
    throw new Error("never called");
  }
}

test.each([
  [{ role: "system" }, "{ role: 'system' }"],
  [{}, "{}"],
  [[], "[]"],
  [[1, "a", null, undefined, true], "[1, 'a', null, undefined, true]"],
  [Array.from({ length: 1e6 }, (_, index) => index), "[0, 1, 2, 3, 4, … 999995 more]"],
  [{ "Running Time": 5, "it's": 1 }, "{ 'Running Time': 5, 'it\\'s': 1 }"],
  [{ a: { b: { c: 1 }, d: [1] } }, "{ a: { b: [object], d: [array of 1] } }"],
  [new Message(), "Message { role: 'system' }"],
  [-0, "-0"],
  [5n, "5n"],
  [Symbol("s"), "Symbol('s')"],
  [() => 1, "[function]"],
  [new Date(0), "1970-01-01T00:00:00.000Z"],
  [new Date(Number.NaN), "Invalid Date"],
  [new Uint8Array(3), "Uint8Array of 3 bytes"],
  ["x".repeat(1e6), `'${"x".repeat(20)}…${"x".repeat(19)}'`],
])("%o is shown short", (value, text) => {
  expect(inspectValue(value)).toBe(text);
});

test("a sparse array of any length is shown at once", () => {
  expect(inspectValue(new Array(4_294_967_295))).toBe(
    "[undefined, undefined, undefined, undefined, undefined, … 4294967290 more]",
  );
});

test("getters are named, not called", () => {
  const value = {
    get secret(): never {
      throw new Error("called");
    },
  };
  expect(inspectValue(value)).toBe("{ secret: [getter] }");
});

test("an own `__proto__` is a key like others", () => {
  expect(inspectValue(JSON.parse('{"__proto__":{"a":1}}'))).toBe("{ __proto__: { a: 1 } }");
});

test("a cycle ends", () => {
  const value: Record<string, unknown> = {};
  value.self = value;
  expect(inspectValue(value)).toBe("{ self: { self: [object] } }");
});

const throwing = () => {
  throw new Error("hostile");
};

test.each([
  ["a proxy that throws", new Proxy({}, { ownKeys: throwing, getPrototypeOf: throwing })],
  ["a proxy array that throws", new Proxy([1], { get: throwing })],
  ["what merely has the prototype of a Date", Object.create(Date.prototype)],
])("%s does not throw", (_, value) => {
  expect(inspectValue(value)).toBe("[unreadable]");
});

test("whatever comes, the text is one short line", () => {
  const anything = fc.anything({
    withBigInt: true,
    withDate: true,
    withMap: true,
    withSet: true,
    withTypedArray: true,
    withSparseArray: true,
    withNullPrototype: true,
  });
  fc.assert(
    fc.property(anything, (value) => {
      const text = inspectValue(value);
      expect(text.length).toBeLessThanOrEqual(80);
      expect(text).not.toMatch(/\p{Cc}/u);
    }),
    { numRuns: 1000 },
  );
});

import { expect, test } from "vitest";
import type { TypeDescriptor } from "../descriptor/type-descriptor.ts";
import { interpret } from "./interpret.ts";

const strings: TypeDescriptor = { kind: "array", items: { kind: "string" } };
const context = { definitions: {}, classes: {}, json: false };

test("a value that fits is converted", () => {
  expect(interpret(strings, ["a"], context)).toEqual({ ok: true, value: ["a"] });
});

test("issues come in the order of the data; elements are counted", () => {
  const outcome = interpret({ kind: "array", items: strings }, [["a", 1, 2], 3, ["b"]], context);
  expect(outcome).toMatchObject({
    ok: false,
    issues: [{ path: [0, 1] }, { path: [0, 2] }, { path: [1] }],
    issueCount: 3,
    invalidElements: 2,
  });
});

test("the elements of an array that is not the root are not counted", () => {
  expect(interpret({ kind: "record", values: strings }, { a: [1, 2] }, context)).toMatchObject({
    issueCount: 2,
    invalidElements: 0,
  });
});

test("at most 100 issues are kept, the others are counted", () => {
  const outcome = interpret(strings, new Array(250).fill(5), context);
  expect(outcome).toMatchObject({ ok: false, issueCount: 250, invalidElements: 250 });
  expect(outcome.ok || outcome.issues).toHaveLength(100);
});

test("beyond 10,000 issues counting stops, and so does the walk", () => {
  let reads = 0;
  const endless = new Proxy([], { get: (_, key) => (key === "length" ? 1e9 : reads++) });
  for (const type of [strings, { kind: "tuple", items: [], required: 0, rest: { kind: "string" } }] as const) {
    reads = 0;
    expect(interpret(type, endless, context)).toMatchObject({ ok: false, issueCount: 10_001 });
    expect(reads).toBe(10_001);
  }
});

test("records, Maps and undeclared properties stop as well", () => {
  const large = Object.fromEntries(Array.from({ length: 20_000 }, (_, index) => [`k${index}`, 5]));
  const definitions = { T: { properties: [], extra: { kind: "string" } } } as const;
  for (const type of [
    { kind: "record", values: { kind: "string" } },
    { kind: "map", values: { kind: "string" } },
    { kind: "reference", to: "T" },
  ] as const) {
    expect(interpret(type, large, { ...context, definitions })).toMatchObject({ ok: false, issueCount: 10_001 });
  }
});

test("what a getter or a constructor throws passes through", () => {
  const hostile = Object.defineProperty({}, "a", {
    enumerable: true,
    get: () => {
      throw new RangeError("mine");
    },
  });
  expect(() => interpret({ kind: "record", values: { kind: "any" } }, hostile, context)).toThrow(
    new RangeError("mine"),
  );
});

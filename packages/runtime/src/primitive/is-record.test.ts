import { runInNewContext } from "node:vm";
import { expect, test } from "vitest";
import { isRecord } from "./is-record.ts";

test.each([{}, Object.create(null), runInNewContext("({})"), JSON.parse('{"__proto__":[]}'), { constructor: 1 }])(
  "%o is plain",
  (value) => {
    expect(isRecord(value)).toBe(true);
  },
);

test.each([
  null,
  undefined,
  "text",
  [],
  new Date(0),
  new Map(),
  new (class Message {})(),
  () => 1,
  Object.assign(new (class {})(), { constructor: 1 }),
])("%o is not plain", (value) => {
  expect(isRecord(value)).toBe(false);
});

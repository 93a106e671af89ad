import { runInNewContext } from "node:vm";
import { expect, test } from "vitest";
import { toDate } from "./date.ts";
import { FAIL } from "./fail.ts";

test("a Date stays the same Date, of another realm too", () => {
  const [date, foreign] = [new Date(0), runInNewContext("new Date(0)")];
  expect(toDate(date, false)).toBe(date);
  expect(toDate(foreign, false)).toBe(foreign);
});

test("text stands for a date only where the source is JSON", () => {
  expect(toDate("2024-01-31", true)).toEqual(new Date("2024-01-31T00:00:00Z"));
  expect(toDate("2024-01-31", false)).toBe(FAIL);
});

test.each([
  ["a Date without a time", new Date(Number.NaN)],
  ["what merely has the prototype of a Date", Object.create(Date.prototype)],
  ["what merely has the tag of a Date", { [Symbol.toStringTag]: "Date" }],
  ["a number", 0],
  ["null", null],
  ["undefined", undefined],
  ["an object with getTime", { getTime: () => 0 }],
])("%s is no date", (_, value) => {
  expect(toDate(value, true)).toBe(FAIL);
});

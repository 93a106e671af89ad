import { expect, test } from "vitest";
import { isObject } from "./is-object.ts";

class Message {}

test.each([{}, Object.create(null), new Message(), new Error("e")])("%o may carry properties", (value) => {
  expect(isObject(value)).toBe(true);
});

test.each([
  null,
  undefined,
  "text",
  5,
  () => 1,
  [],
  new Date(0),
  new Map(),
  new Set(),
  new WeakMap(),
  new Uint8Array(),
  new ArrayBuffer(1),
  /x/,
  Promise.resolve(),
  new String("x"),
])("%o does not", (value) => {
  expect(isObject(value)).toBe(false);
});

import { expect, test } from "vitest";
import { requireKey } from "./require-key.ts";

test.each([
  "a",
  "a/b",
  "x y",
  "ünïcode",
  "日本",
  "k.1",
  "-_",
  "a..b",
  "a/..b",
  ".hidden",
  "loss:train",
  "a".repeat(250),
])("%s is a key", (key) => {
  expect(requireKey("tag", key)).toBe(key);
});

test.each([
  "",
  "/a",
  "a/",
  "a//b",
  ".",
  "..",
  "../a",
  "a/../b",
  "a/./b",
  "..a",
  "a\\b",
  "a\0",
  "a\n",
  "a%2e",
  "😀",
  "a'b",
  "a".repeat(251),
  "日".repeat(100),
  null,
  7,
])("%j is no key", (key) => {
  expect(() => requireKey("metric", key)).toThrow(
    expect.objectContaining({ code: "TF5052", errorCode: "INVALID_PARAMETER_VALUE" }),
  );
});

import { expect, test } from "vitest";
import { constantNames } from "./constant-names.ts";

test("a key is kept unless its name is taken", () => {
  const names = constantNames(["Message", "z", "input", "input2"], ["z", "input"]);
  expect([...names]).toEqual([
    ["Message", "Message"],
    ["z", "z2"],
    ["input", "input2"],
    ["input2", "input22"],
  ]);
});

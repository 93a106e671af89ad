import { expect, test } from "vitest";
import { FAIL } from "../primitive/fail.ts";
import { toolkit } from "./toolkit-functions.ts";

test("the toolkit cannot be changed by the code that it is handed to", () => {
  expect(Object.isFrozen(toolkit)).toBe(true);
  expect(toolkit.FAIL).toBe(FAIL);
  expect(toolkit.MAX_DEPTH).toBe(500);
});

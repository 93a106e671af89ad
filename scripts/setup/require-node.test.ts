import { expect, test } from "vitest";
import { isWithin } from "./require-node.mjs";

const RANGE = "^20.19.0 || >=22.12.0";

test.each(["20.19.0", "20.20.2", "22.12.0", "22.13.0", "24.0.0"])("Node %s is supported", (version) => {
  expect(isWithin(version, RANGE)).toBe(true);
});

test.each(["18.20.4", "20.18.3", "20.9.0", "21.7.3", "22.11.0", "22.2.0"])("Node %s is not supported", (version) => {
  expect(isWithin(version, RANGE)).toBe(false);
});

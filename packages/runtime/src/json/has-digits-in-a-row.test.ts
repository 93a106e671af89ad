import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { hasDigitsInARow } from "./has-digits-in-a-row.ts";

describe("hasDigitsInARow", () => {
  it.each(["", "123456789012345", "1234567890.123456", "123456789012345x6"])("does not find 16 in %j", (text) => {
    expect(hasDigitsInARow(text, 16)).toBe(false);
  });

  it("finds a run wherever it begins", () => {
    for (let before = 0; before < 40; before++) {
      expect(hasDigitsInARow(`${"x".repeat(before)}1234567890123456`, 16)).toBe(true);
      expect(hasDigitsInARow(`${"x".repeat(before)}1234567890123456${"x".repeat(before)}`, 16)).toBe(true);
    }
  });

  it("finds what a regular expression finds", () => {
    const digits = fc.stringMatching(/^(?:\d{0,20}[ ,x.]{0,3}){0,6}$/);
    fc.assert(
      fc.property(fc.tuple(digits, fc.string(), digits), (parts) => {
        const text = parts.join("");
        expect(hasDigitsInARow(text, 16)).toBe(/\d{16}/.test(text));
      }),
      { numRuns: 1000 },
    );
  });
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mayHoldLongInteger } from "./may-hold-long-integer.ts";

describe("mayHoldLongInteger", () => {
  it.each(["", "123456789012345", "1234567890.123456", "123456789012345x6", "0.12345678901234567890"])(
    "passes %j",
    (text) => {
      expect(mayHoldLongInteger(text)).toBe(false);
    },
  );

  it("finds an integer wherever it begins", () => {
    for (let before = 0; before < 40; before++) {
      expect(mayHoldLongInteger(`${"x".repeat(before)}1234567890123456`)).toBe(true);
      expect(mayHoldLongInteger(`${"x".repeat(before)}1234567890123456${"x".repeat(before)}`)).toBe(true);
    }
  });

  it("finds what a regular expression finds", () => {
    const digits = fc.stringMatching(/^(?:\d{0,20}[ ,x.]{0,3}){0,6}$/);
    fc.assert(
      fc.property(fc.tuple(digits, fc.string(), digits), (parts) => {
        const text = parts.join("");
        expect(mayHoldLongInteger(text)).toBe(/(?<![\d.])\d{16}/.test(text));
      }),
      { numRuns: 1000 },
    );
  });
});

import fc from "fast-check";
import { expect, test } from "vitest";
import { grouped } from "./grouped.ts";

test("groups digits as Intl does", () => {
  fc.assert(
    fc.property(fc.maxSafeNat(), (number) => {
      expect(grouped(number)).toBe(number.toLocaleString("en"));
    }),
  );
});

import fc from "fast-check";
import { expect, test } from "vitest";
import { decodeBase64 } from "./base64.ts";

test("what Node encodes is decoded to the same bytes", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 100 }), (bytes) => {
      expect(decodeBase64(Buffer.from(bytes).toString("base64"))).toEqual(bytes);
    }),
    { numRuns: 1000 },
  );
});

test("every character of the alphabet counts", () => {
  const text = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  expect(decodeBase64(text)).toEqual(new Uint8Array(Buffer.from(text, "base64")));
});

test.each([
  "A",
  "AA",
  "AAA",
  "AA=A",
  "A===",
  "====",
  "=AAA",
  "AAAA=",
  "AA= =",
  "AAA\n",
  "AA-_",
  "ÄAAA",
  "AAA\u0141",
  "AA==AAAA",
])("%j is no base64", (text) => {
  expect(decodeBase64(text)).toBeUndefined();
});

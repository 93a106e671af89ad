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

test("lines as Python's base64.encodebytes writes them are one text", () => {
  const bytes = Uint8Array.from({ length: 100 }, (_, index) => index);
  const lines = Buffer.from(bytes)
    .toString("base64")
    .replace(/.{1,76}/g, "$&\n");
  expect(decodeBase64(lines)).toEqual(bytes);
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

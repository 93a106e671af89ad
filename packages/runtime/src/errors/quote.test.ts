import fc from "fast-check";
import { expect, test } from "vitest";
import { quote, shorten } from "./quote.ts";

test("a long text keeps both ends", () => {
  expect(shorten("abcdefghij", 5)).toBe("ab…ij");
  expect(shorten("abcde", 5)).toBe("abcde");
});

test("no surrogate pair is cut", () => {
  expect(shorten("😀".repeat(9), 6)).toBe("😀…😀");
});

test.each([
  ["it's", "'it\\'s'"],
  ["back\\slash", "'back\\\\slash'"],
  ["a\tb\r\nc", "'a\\tb\\r\\nc'"],
  ["\u001b[31mred", "'\\u{1b}[31mred'"],
  ["\u202Eabc\u200B", "'\\u{202e}abc\\u{200b}'"],
  ["\uD800", "'\\u{d800}'"],
  ["Grüße 😀", "'Grüße 😀'"],
])("%j is quoted on one line", (text, quoted) => {
  expect(quote(text, "'", 80)).toBe(quoted);
});

test("no text breaks out of its quotation marks", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      expect(quote(text, '"', 1000)).toMatch(/^"(?:[^"\\\p{Cc}\p{Zl}\p{Zp}]|\\.)*"$/u);
    }),
  );
});

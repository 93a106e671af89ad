import { expect, test } from "vitest";
import { formats } from "./formats.ts";

test.each<[keyof typeof formats, string[], string[]]>([
  ["date-time", ["2026-01-02T03:04:05Z", "2026-01-02T03:04:05.6+02:00"], ["2026-01-02", "2026-02-30T00:00:00Z", ""]],
  ["date", ["2024-02-29"], ["2026-02-29", "2026-1-2"]],
  ["time", ["03:04:05Z"], ["03:04:05", "25:00:00Z"]],
  ["duration", ["P1DT2H", "P3W"], ["1D", "P"]],
  ["email", ["ada@example.com"], ["ada", "ada@", "a b@example.com"]],
  ["hostname", ["example.com", "localhost"], ["-x.com", "a b"]],
  ["ipv4", ["127.0.0.1"], ["256.0.0.1", "1.2.3"]],
  ["ipv6", ["::1", "2001:db8::8a2e:370:7334"], ["12345::", "1.2.3.4"]],
  ["uri", ["https://example.com/a?b#c", "urn:isbn:1"], ["/a", "example.com", "http://a b"]],
  ["uri-reference", ["/a", "../b?c"], ["\\a"]],
  ["uri-template", ["/users/{id}"], ["/users/{id"]],
  ["uuid", ["123e4567-e89b-12d3-a456-426614174000"], ["123e4567", "123e4567e89b12d3a456426614174000"]],
  ["json-pointer", ["", "/a/0/~1b"], ["a", "/~2"]],
  ["relative-json-pointer", ["1/a", "0#"], ["/a"]],
  ["regex", ["^a+$"], ["(a"]],
])("%s", (name, accepted, refused) => {
  expect(accepted.filter((text) => formats[name](text) !== true)).toEqual([]);
  expect(refused.filter((text) => formats[name](text) !== false)).toEqual([]);
});

test("the table has the formats that JSON Schema defines, but for those of other alphabets", () => {
  expect(Object.keys(formats)).toHaveLength(15);
});

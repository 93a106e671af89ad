import { posix, win32 } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { checkArtifactPath, decoded } from "./artifact-path.ts";

const ATTACKS = [
  "",
  "/",
  ".",
  "..",
  "../secret",
  "a/../../secret",
  "a/..",
  "/etc/passwd",
  "//host/share",
  "a//b",
  "a/",
  "./a",
  "\\\\host\\share",
  "..\\secret",
  "a\\..\\..\\secret",
  "C:/windows",
  "c:secret",
  "a\0b",
  "a\nb",
  "%2e%2e/secret",
  "%2E%2E%2Fsecret",
  "a/%2e./%2e%2e/secret",
  "%252e%252e%252fsecret",
  "%25252e%25252e/secret",
  "%2fetc/passwd",
  "%5c%5chost%5cshare",
  "%43%3a/windows",
  "%2e%2e%2f%ff",
  "%00",
  "a%2f%2e%2e%2f%2e%2e%2fsecret",
  "\ud800",
];

test.each(ATTACKS)("%j is refused", (path) => {
  expect(() => checkArtifactPath(path)).toThrow(expect.objectContaining({ code: "TF5010" }));
});

test.each(["MLmodel", "code/model.mjs", "..data", "a..b/c...", "100%.txt", "50%25", "héllo wörld/é.bin", "part:b/c"])(
  "%j is taken as it is",
  (path) => expect(checkArtifactPath(path)).toBe(path),
);

const part = fc.oneof(
  fc.constantFrom(
    "..",
    ".",
    "",
    "%2e%2e",
    "%252e%252e",
    "%2E.",
    "..%2f",
    "a",
    "b.txt",
    "\\",
    "%5c",
    "C:",
    "%2f",
    "%c0%ae",
  ),
  fc.string({ unit: "grapheme", maxLength: 6 }),
);

test("a path that is taken stays below any folder, however often it is decoded, on every platform", () => {
  fc.assert(
    fc.property(fc.array(part, { maxLength: 6 }), (parts) => {
      const path = parts.join("/");
      let isTaken = true;
      try {
        checkArtifactPath(path);
      } catch {
        isTaken = false;
      }
      fc.pre(isTaken);
      for (let text = path, last = ""; text !== last; [last, text] = [text, unescapeOnce(text)]) {
        expect(posix.join("/root/store", text).startsWith("/root/store/")).toBe(true);
        expect(win32.resolve("C:\\root\\store", text).startsWith("C:\\root\\store\\")).toBe(true);
      }
    }),
    { numRuns: 2000 },
  );
});

test("every path with a part that leads out is refused", () => {
  const out = fc.constantFrom("..", "%2e%2e", "%2e.", ".%2E", "%252e%252e");
  const plain = fc.stringMatching(/^[a-z]{1,5}$/);
  fc.assert(
    fc.property(fc.array(plain, { maxLength: 3 }), out, fc.array(plain, { maxLength: 3 }), (before, leaving, after) => {
      expect(() => checkArtifactPath([...before, leaving, ...after].join("/"))).toThrow(
        expect.objectContaining({ code: "TF5010" }),
      );
    }),
  );
});

test("texts are read as servers do that decode more than once", () => {
  expect(decoded("a%2520b")).toBe("a b");
  expect(decoded("%ff%41")).toBe("\ufffdA");
  expect(decoded("100%.txt")).toBe("100%.txt");
});

/** An independent decoder: byte by byte. */
function unescapeOnce(text: string): string {
  return text.replace(/%([0-9a-f]{2})/gi, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)));
}

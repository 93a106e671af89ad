import { mkdtempSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { readRange } from "./read-range.ts";

describe("a part of a file", () => {
  let folder: string;
  let file: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "tsfunc-range-"));
    file = join(folder, "data.txt");
    writeFileSync(file, "\ufeffone\ntwo\nthrée\n");
  });

  afterEach(() => rmSync(folder, { recursive: true }));

  test("is text, without a byte order mark", () => {
    expect(readRange(file, 0, 7)).toBe("one\n");
    expect(readRange(file, 7, 18)).toBe("two\nthrée\n");
  });

  test("ends where a file ends that has become shorter", () => {
    truncateSync(file, 9);
    expect(readRange(file, 7, 18)).toBe("tw");
    expect(readRange(file, 11, 18)).toBe("");
  });
});

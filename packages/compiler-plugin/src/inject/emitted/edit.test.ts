import { decode, encode } from "@jridgewell/sourcemap-codec";
import { describe, expect, test } from "vitest";
import { applyEdits, type Edit, shiftMappings } from "./edit.ts";

const TEXT = "first(a);\nsecond(b, c);\n";

/** Both lines, with a mapping for each call and each argument. */
const MAPPINGS = encode([
  [
    [0, 0, 0, 0],
    [6, 0, 0, 6],
  ],
  [
    [0, 0, 1, 0],
    [7, 0, 1, 7],
    [10, 0, 1, 10],
  ],
]);

function insertion(at: number, inserted: string): Edit {
  return { at, removed: 0, inserted };
}

function columns(edits: readonly Edit[]): readonly (readonly number[])[] {
  return decode(shiftMappings(TEXT, MAPPINGS, edits)).map((line) => line.map(([column]) => column));
}

describe("an edit", () => {
  test("shifts what follows on its line alone", () => {
    const edits = [insertion(18, "x, ")];
    expect(applyEdits(TEXT, edits)).toBe("first(a);\nsecond(bx, , c);\n");
    expect(columns(edits)).toEqual([
      [0, 6],
      [0, 7, 13],
    ]);
  });

  test("shifts what stands at its place", () => {
    expect(columns([insertion(6, "f(")])).toEqual([
      [0, 8],
      [0, 7, 10],
    ]);
  });

  test("adds up with others, in whatever order they are given", () => {
    const edits = [insertion(20, "))"), insertion(17, "g("), insertion(17, "h(")];
    expect(applyEdits(TEXT, edits)).toBe("first(a);\nsecond(g(h(b, ))c);\n");
    expect(columns(edits)).toEqual([
      [0, 6],
      [0, 11, 16],
    ]);
  });

  test("is undone by the one that removes what it has inserted", () => {
    const inserted = shiftMappings(TEXT, MAPPINGS, [insertion(17, "12345")]);
    const text = applyEdits(TEXT, [insertion(17, "12345")]);
    expect(shiftMappings(text, inserted, [{ at: 17, removed: 5, inserted: "" }])).toBe(MAPPINGS);
  });
});

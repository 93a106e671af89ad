import { Frame } from "@tsfunc/runtime/frame";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { RecordedPieces, record } from "./recorded.ts";

const PLENTY = 1_000_000;

function read(value: unknown, limit = PLENTY): unknown {
  return JSON.parse(record(value, limit).text);
}

describe("what a span says of a value", () => {
  test("is what JSON.stringify says, for plain data", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(record(value, PLENTY)).toEqual({ text: JSON.stringify(value), isCut: false });
      }),
    );
  });

  test("is JSON whatever the value, and whole where it does not say that it is cut off", () => {
    fc.assert(
      fc.property(fc.anything({ withBigInt: true, withDate: true, withMap: true, withTypedArray: true }), (value) => {
        const { text, isCut } = record(value, 100);
        expect(() => JSON.parse(text)).not.toThrow();
        expect(isCut || text === record(value, PLENTY).text).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  test.each([
    ["dates", new Date("2024-05-06T07:08:09.010Z"), "2024-05-06T07:08:09.010Z"],
    ["an invalid date", new Date(Number.NaN), null],
    ["bytes", Uint8Array.of(1, 2, 3), "AQID"],
    ["numbers that JSON has no word for", [Number.NaN, -Infinity], ["NaN", "-Infinity"]],
    ["typed arrays", Float32Array.of(1.5, 2), [1.5, 2]],
    ["maps and sets", new Map([["a", new Set([1, 2])]]), { a: [1, 2] }],
    ["members without a value", { a: undefined, b: () => 1, c: [undefined] }, { c: [null] }],
    [
      "frames",
      Frame.from({ x: [1, 2], y: ["a", "b"] }),
      [
        { x: 1, y: "a" },
        { x: 2, y: "b" },
      ],
    ],
    ["what says itself how it is written", { at: { toJSON: () => "x" } }, { at: "x" }],
    ["text with half a pair of surrogates", "a\ud83d", "a\ufffd"],
  ])("keeps %s", (_, value, expected) => {
    expect(read(value)).toEqual(expected);
  });

  test("keeps instances of classes, and what says itself how it is written", () => {
    class Point {
      x = 1;
    }
    class Money {
      toJSON() {
        return "1 EUR";
      }
    }
    expect(read([new Point(), new Money()])).toEqual([{ x: 1 }, "1 EUR"]);
  });

  test("keeps int64 digit by digit", () => {
    expect(record({ id: 9223372036854775807n }, PLENTY).text).toBe('{"id":9223372036854775807}');
  });

  test("is as much of a long list as has room, and how much is missing", () => {
    const { text, isCut } = record(new Uint16Array(1_000_000).fill(7), 22);
    expect(JSON.parse(text)).toEqual([...Array(10).fill(7), "… 999990 more"]);
    expect(isCut).toBe(true);
  });

  test("is as much of a long text, and of long bytes, as has room", () => {
    expect(read("abcdefghij", 4)).toBe("abcd… 6 more characters");
    expect(read(new Uint8Array(1_000_000), 8)).toBe("AAAAAAAA… 999994 more bytes");
  });

  test("is not much longer than the limit, whatever the value", () => {
    const rows = Array.from({ length: 10_000 }, (_, id) => ({ id, words: ["a", "b"], text: "x".repeat(id) }));
    for (const limit of [10, 1000, 65_536]) {
      expect(record(rows, limit).text.length).toBeLessThan(limit + 200);
    }
  });

  test("comes to an end where a value holds itself", () => {
    const self: { again?: unknown } = {};
    self.again = self;
    expect(record(self, PLENTY)).toMatchObject({ isCut: true, text: expect.stringContaining("… more levels") });
  });

  test("says so where reading it fails, and throws nothing", () => {
    const hostile = {
      get broken(): string {
        throw new Error("no");
      },
    };
    expect(record(hostile, PLENTY)).toMatchObject({ isCut: true, text: expect.stringMatching(/^"… not recorded/) });
  });

  test("does not change it", () => {
    const value = Object.freeze({ list: Object.freeze([1, Object.freeze({ a: "b" })]) });
    expect(read(value)).toEqual(value);
  });
});

describe("the pieces of a stream", () => {
  test("are a list", () => {
    const pieces = new RecordedPieces(PLENTY);
    for (const piece of ["a", { b: 1 }]) pieces.add(piece);
    expect(pieces.recorded()).toEqual({ text: '["a",{"b":1}]', isCut: false });
  });

  test("are counted where there is no room for more", () => {
    const pieces = new RecordedPieces(6);
    for (let at = 0; at < 100; at++) pieces.add("ab");
    expect(JSON.parse(pieces.recorded().text)).toEqual(["ab", "ab", "… 98 more"]);
  });
});

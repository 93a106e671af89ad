import { expect, test } from "vitest";
import { Frame } from "./frame.ts";
import { frameOf } from "./frame-of.ts";
import { readFrame, registerFrameReader } from "./read-frame.ts";

const table = { x: Float64Array.of(1) };

test("tables of libraries are known once what reads them was imported", () => {
  expect(readFrame(table)).toEqual(frameOf(table));
});

test("a frame of this package is known without a reader, and nothing else is", () => {
  registerFrameReader(() => undefined);
  const frame = Frame.from(table);
  expect(readFrame(frame)).toBe(frame);
  expect(readFrame(table)).toBeUndefined();
  registerFrameReader(frameOf);
});

test.each([null, undefined, 1, "text", [], {}, [{ x: 1 }]])("%j is no frame", (data) => {
  expect(readFrame(data)).toBeUndefined();
});

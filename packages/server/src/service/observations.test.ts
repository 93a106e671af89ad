import { expect, test } from "vitest";
import { Observations } from "./observations.ts";

test("tells of each value once, in order, many in a row", () => {
  const told: number[] = [];
  const calls: number[] = [];
  const observations = new Observations((value) => told.push(value));
  for (let value = 0; value < 1000; value++) {
    observations.add(value);
    if (calls.at(-1) !== told.length) calls.push(told.length);
  }
  expect(calls.length).toBeLessThan(10);
  observations.flush();
  observations.flush();
  expect(told).toEqual(Array.from({ length: 1000 }, (_, value) => value));
});

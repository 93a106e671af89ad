import { expect, test } from "vitest";
import { inOrder } from "./in-order.ts";

async function* numbers(count: number): AsyncGenerator<number> {
  for (let number = 0; number < count; number++) yield number;
}

test("results come in the order of the items, whichever is ready first", async () => {
  const waiting: (() => void)[] = [];
  const results = inOrder(numbers(4), (item) => new Promise<number>((done) => waiting.push(() => done(item * 2))), 4);
  const first = results.next();
  await new Promise(setImmediate);
  for (const done of waiting.toReversed()) done();
  expect((await first).value).toEqual([0, 0]);
  const rest: unknown[] = [];
  for await (const one of results) rest.push(one);
  expect(rest).toEqual([
    [1, 2],
    [2, 4],
    [3, 6],
  ]);
});

test("no more is worked on than there are places, however slow the results are taken", async () => {
  let [begun, taken] = [0, 0];
  const results = inOrder(numbers(50), async () => ++begun, 3);
  for await (const _ of results) {
    taken++;
    await new Promise(setImmediate);
    expect(begun - taken).toBeLessThanOrEqual(3);
  }
  expect([begun, taken]).toEqual([50, 50]);
});

test("what fails, fails when its turn comes", async () => {
  const seen: number[] = [];
  const results = inOrder(
    numbers(5),
    async (item) => {
      if (item === 2) throw new Error("2");
      return item;
    },
    5,
  );
  await expect(
    (async () => {
      for await (const [item] of results) seen.push(item);
    })(),
  ).rejects.toThrow("2");
  expect(seen).toEqual([0, 1]);
});

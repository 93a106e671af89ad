import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { BodyBudget, type Reservation } from "./body-budget.ts";

/** Notes who is granted, in that order. */
function budgetOf(bytes: number) {
  const budget = new BodyBudget(bytes);
  const granted: string[] = [];
  const reserve = (name: string, size: number): Reservation => budget.reserve(size, () => granted.push(name));
  return { budget, granted, reserve };
}

describe("a budget", () => {
  test("grants at once what there is, and the rest in the order in which it was asked for", () => {
    const { budget, granted, reserve } = budgetOf(10);
    const first = reserve("first", 6);
    const second = reserve("second", 6);
    reserve("third", 4);
    expect([granted, budget.free, budget.waiting]).toEqual([["first"], 4, 2]);
    budget.release(first);
    expect([granted, budget.free]).toEqual([["first", "second", "third"], 0]);
    budget.release(second);
    expect(budget.free).toBe(6);
  });

  test("lets no small one pass a large one that waits", () => {
    const { budget, granted, reserve } = budgetOf(10);
    const first = reserve("first", 5);
    const large = reserve("large", 10);
    reserve("small", 1);
    expect(granted).toEqual(["first"]);
    budget.release(first);
    expect(granted).toEqual(["first", "large"]);
    budget.release(large);
    expect(granted).toEqual(["first", "large", "small"]);
  });

  test("goes on with the next when one that waits gives up", () => {
    const { budget, granted, reserve } = budgetOf(10);
    reserve("first", 5);
    const large = reserve("large", 10);
    reserve("small", 1);
    budget.release(large);
    expect([granted, budget.free]).toEqual([["first", "small"], 4]);
  });

  test("takes back once what is given back twice", () => {
    const { budget, reserve } = budgetOf(10);
    const first = reserve("first", 5);
    reserve("second", 5);
    budget.release(first);
    budget.release(first);
    expect(budget.free).toBe(5);
  });

  test("gives all of it to what is larger, alone", () => {
    const { budget, granted, reserve } = budgetOf(10);
    const huge = reserve("huge", 99);
    reserve("small", 1);
    expect([granted, budget.free]).toEqual([["huge"], 0]);
    budget.release(huge);
    expect([granted, budget.free]).toEqual([["huge", "small"], 9]);
  });

  test("grants everyone in the order of asking, never more than there is, whatever is given back when", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.integer({ min: 1, max: 15 }), fc.nat())), (asked) => {
        const { granted, free } = askedAndGivenBack(asked);
        expect(granted).toEqual(asked.map((_, at) => at));
        expect(free).toBe(10);
      }),
    );
  });
});

/** Asks for one after the other and gives some back meanwhile, then all. */
function askedAndGivenBack(asked: readonly (readonly [number, number])[]) {
  const budget = new BodyBudget(10);
  const open: Reservation[] = [];
  const granted: number[] = [];
  const held = (): Reservation[] => open.filter(({ isGranted }) => isGranted);
  for (const [at, [bytes, which]] of asked.entries()) {
    open.push(budget.reserve(bytes, () => granted.push(at)));
    expect(budget.free).toBeGreaterThanOrEqual(0);
    const ended = held()[which % (2 * held().length)];
    if (ended !== undefined) budget.release(ended);
  }
  while (budget.waiting > 0) for (const one of held()) budget.release(one);
  for (const one of open) budget.release(one);
  return { granted, free: budget.free };
}

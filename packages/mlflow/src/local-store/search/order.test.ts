import { expect, test } from "vitest";
import { inOrder } from "./order.ts";
import type { Searchable } from "./searchable.ts";

interface Item {
  readonly id: string;
  readonly value: number | null;
}

const SEARCHABLE: Searchable<Item> = {
  aspects: ["attribute"],
  texts: { id: ({ id }) => id },
  numbers: { value: ({ value }) => value },
  onlyFiltered: ["value"],
  nullable: [],
  ordered: ["metric"],
  metric: ({ value }) => value,
};

const ids = (items: readonly Item[]) => items.map(({ id }) => id).join(" ");

test("those without a value come last in both directions, after those that are not a number", () => {
  const items = [
    { id: "none", value: null },
    { id: "nan", value: Number.NaN },
    { id: "two", value: 2 },
    { id: "inf", value: Number.POSITIVE_INFINITY },
    { id: "one", value: 1 },
  ];
  expect(ids(inOrder(items, ["metrics.`m` ASC"], [], SEARCHABLE))).toBe("one two inf nan none");
  expect(ids(inOrder(items, ["metrics.m desc"], [], SEARCHABLE))).toBe("inf two one nan none");
});

test("texts are ordered by their code points", () => {
  const items = ["😀", "\uffff", "b", "B", "a"].map((id) => ({ id, value: 0 }));
  expect(ids(inOrder(items, ["id"], [], SEARCHABLE))).toBe("B a b \uffff 😀");
});

test("what is equal by one order is ordered by the next", () => {
  const items = ["b", "a", "c"].map((id) => ({ id, value: 1 }));
  expect(ids(inOrder(items, ["metrics.m"], ["id DESC"], SEARCHABLE))).toBe("c b a");
});

test.each(["", "id UP", "id ASC DESC", "nothing", "value", "tags.a", "'id'", "id,"])("%j is no order", (order) => {
  expect(() => inOrder([], [order], [], SEARCHABLE)).toThrow(expect.objectContaining({ code: "TF5053" }));
});

import { expect, test } from "vitest";
import { FAIL } from "../primitive/fail.ts";
import { bestFit, byFit } from "./best-fit.ts";

const to = (name: string) => (value: unknown) => [name, value];
const refuse = () => FAIL;

test("the member that declares most of the properties comes first", () => {
  const value = { a: 1, b: 2 };
  expect(
    bestFit(value, [
      [["a"], to("A")],
      [["a", "b"], to("AB")],
    ]),
  ).toEqual(["AB", value]);
});

test("with equals the source order counts", () => {
  const value = { a: 1, b: 2 };
  expect(
    bestFit(value, [
      [["b"], to("B")],
      [["a"], to("A")],
    ]),
  ).toEqual(["B", value]);
});

test("the next best follows when the best refuses", () => {
  expect(
    bestFit({ a: 1, b: 2 }, [
      [["a"], to("A")],
      [["a", "b"], refuse],
    ]),
  ).toEqual(["A", { a: 1, b: 2 }]);
  expect(bestFit({ a: 1 }, [[["a"], refuse]])).toBe(FAIL);
});

test.each([null, undefined, 5, "text", () => 1])("%o fits no object type", (value) => {
  expect(bestFit(value, [[[], to("Empty")]])).toBe(FAIL);
});

test("accessors of a class count and are not called; what all objects inherit does not count", () => {
  class Given {
    get a(): never {
      throw new Error("never called");
    }
  }
  const members = [["toString"], ["b"], ["a"]];
  expect(byFit(new Given(), members, (names) => names)).toEqual([["a"], ["toString"], ["b"]]);
});

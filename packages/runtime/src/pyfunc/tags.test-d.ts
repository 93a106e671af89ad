import { expectTypeOf, test } from "vitest";
import type { double, float, integer, long } from "./tags.ts";

test("plain numbers are assignable to every tag, and tagged ones to number", () => {
  expectTypeOf<number>().toExtend<long>();
  expectTypeOf<number>().toExtend<integer>();
  expectTypeOf<number>().toExtend<float>();
  expectTypeOf<long>().toExtend<number>();
  expectTypeOf<double>().toEqualTypeOf<number>();
});

test("two tags are not assignable to each other", () => {
  expectTypeOf<long>().not.toExtend<integer>();
  expectTypeOf<integer>().not.toExtend<long>();
  expectTypeOf<float>().not.toExtend<long>();
});

test("tags survive arrays, optionals and unions", () => {
  expectTypeOf<long[]>().not.toExtend<integer[]>();
  expectTypeOf<{ a?: long }>().not.toExtend<{ a?: integer }>();
  expectTypeOf<long | null>().not.toExtend<integer | null>();
});

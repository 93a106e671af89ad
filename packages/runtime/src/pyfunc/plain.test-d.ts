import { expectTypeOf, test } from "vitest";
import type { CsrMatrix } from "../frame/csr-matrix.ts";
import type { Frame } from "../frame/frame.ts";
import type { Tensor } from "../frame/tensor.ts";
import type { Plain, PlainParams } from "./plain.ts";
import type { long } from "./tags.ts";

class Point {
  x!: number;
  label?: string;
  readonly kind = "point";
  private secret = 1;
  get norm(): number {
    return this.x + this.secret;
  }
  move(): void {}
}

class Shape {
  points!: Point[];
  at!: Date;
  bytes!: Uint8Array;
  byName!: Map<string, Point>;
  corner!: readonly [Point, number?];
  either!: Point | string | null;
  free!: unknown;
  parent?: Shape;
  handler?: () => void;
}

test("methods and private members are dropped, read-only properties become optional", () => {
  expectTypeOf<Plain<Point>>().toEqualTypeOf<{
    x: number;
    label?: string;
    readonly kind?: "point";
    readonly norm?: number;
  }>();
});

test("containers are kept and what is in them is plain", () => {
  type PlainPoint = Plain<Point>;
  expectTypeOf<Plain<Shape>["points"]>().toEqualTypeOf<PlainPoint[]>();
  expectTypeOf<Plain<Shape>["at"]>().toEqualTypeOf<Date>();
  expectTypeOf<Plain<Shape>["bytes"]>().toEqualTypeOf<Uint8Array>();
  expectTypeOf<Plain<Shape>["byName"]>().toEqualTypeOf<Map<string, PlainPoint> | Record<string, PlainPoint>>();
  expectTypeOf<Plain<Shape>["corner"]>().toEqualTypeOf<readonly [PlainPoint, PlainPoint["x"]?]>();
  expectTypeOf<Plain<Shape>["either"]>().toEqualTypeOf<PlainPoint | string | null>();
  expectTypeOf<Plain<Shape>["free"]>().toEqualTypeOf<unknown>();
  expectTypeOf<keyof Plain<Shape>>().not.toExtend<"handler">();
});

test("an instance, and an object literal nested to any depth, is plain data", () => {
  expectTypeOf<Shape>().toExtend<Plain<Shape>>();
  expectTypeOf<{ x: number }>().toExtend<Plain<Point>>();
  expectTypeOf<Plain<Shape>["parent"]>().toEqualTypeOf<Plain<Shape> | undefined>();
  expectTypeOf<{ label: string }>().not.toExtend<Plain<Point>>();
});

test("primitives, tags, literals and index signatures stay; a number may stand for a bigint", () => {
  expectTypeOf<Plain<long>>().toEqualTypeOf<long>();
  expectTypeOf<Plain<"a" | 1 | true>>().toEqualTypeOf<"a" | 1 | true>();
  expectTypeOf<Plain<Record<string, Point>>>().toEqualTypeOf<Record<string, Plain<Point>>>();
  expectTypeOf<Plain<bigint>>().toEqualTypeOf<bigint | number>();
  expectTypeOf<Plain<null>>().toEqualTypeOf<null>();
});

test("frames, tensors and sparse matrices stay whole, with the typed arrays in them", () => {
  expectTypeOf<Plain<Tensor>>().toEqualTypeOf<Tensor>();
  expectTypeOf<Plain<Record<string, Tensor>>>().toEqualTypeOf<Record<string, Tensor>>();
  expectTypeOf<Plain<CsrMatrix>>().toEqualTypeOf<CsrMatrix>();
  expectTypeOf<Plain<Frame>>().toEqualTypeOf<Frame>();
});

test("params may each be left out", () => {
  expectTypeOf<PlainParams<{ temperature: number; reset(): void }>>().toEqualTypeOf<{ temperature?: number }>();
});

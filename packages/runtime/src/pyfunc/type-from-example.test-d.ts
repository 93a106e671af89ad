import { expectTypeOf, test } from "vitest";
import { predictOf } from "./predict-of.ts";
import type { TypeFromExample } from "./type-from-example.ts";

declare const predict: (modelInput: TypeFromExample) => string[];

test("anything can be passed to a model whose types come from an example", () => {
  expectTypeOf(predictOf(predict)).parameter(0).toEqualTypeOf<TypeFromExample>();
  expectTypeOf<unknown>().toExtend<TypeFromExample>();
});

test("and it can be taken for what the example is", () => {
  expectTypeOf({} as TypeFromExample as string[]).toEqualTypeOf<string[]>();
});

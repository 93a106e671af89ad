import { expect, test } from "vitest";
import { mayContainModels } from "./may-contain-models.ts";

test("files that may have models are known by their text", () => {
  expect(mayContainModels("@pyfunc class A {}")).toBe(true);
  expect(mayContainModels("schemaOf<A>()")).toBe(true);
  expect(mayContainModels("const pyfunctions = 1;")).toBe(false);
});

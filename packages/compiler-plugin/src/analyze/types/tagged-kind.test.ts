import { expect, test } from "vitest";
import { Sources } from "../sources.fixture.ts";

const sources = new Sources();

/** A copy of the runtime as it is published: declarations without sources. */
const PUBLISHED = {
  "node_modules/@tsfunc/runtime/package.json": '{ "name": "@tsfunc/runtime", "types": "./index.d.ts" }',
  "node_modules/@tsfunc/runtime/index.d.ts": `
declare const tag: unique symbol;
interface Tag<Name extends string> { readonly [tag]?: Name; }
export type long = number & Tag<"long">;
export type integer = number & Tag<"integer">;
export declare function pyfunc<F>(predict: F): F;
`,
};

const published = sources.add({
  "model.ts": `
import { pyfunc, type long } from "@tsfunc/runtime";
import type { Score } from "scores";
export interface Row { id: long; score: Score }
export const predict = pyfunc((modelInput: Row[]): void => {});
`,
  "node_modules/scores/package.json": '{ "name": "scores", "types": "./index.d.ts" }',
  "node_modules/scores/index.d.ts": 'import type { integer } from "@tsfunc/runtime"; export type Score = integer;',
  ...PUBLISHED,
});

test("a tag is known in the declarations of the published runtime, and in those of packages that use it", () => {
  expect(published.properties("Row")).toBe("{ id: long; score: integer }");
});

const foreign = sources.add(`
import { pyfunc } from "@tsfunc/runtime";
declare const tag: unique symbol;
type mylong = number & { readonly [tag]?: "long" };
export const predict = pyfunc((modelInput: mylong[]): void => {});
`);

test("a symbol named tag of somebody else is no tag", () => {
  expect(foreign.text("input")).toBe("number[]");
});

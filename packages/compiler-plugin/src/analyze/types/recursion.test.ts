import { describe, expect, test } from "vitest";
import { Sources } from "../sources.fixture.ts";

const sources = new Sources();

function rows(declarations: string): ReturnType<typeof sources.add> {
  return sources.add(`import { pyfunc } from "@tsfunc/runtime";
${declarations}
export const predict = pyfunc((modelInput: Row[]): void => {});
`);
}

const tree = rows("class Row { name!: string; children: Row[] = []; parent?: Row | null }");
const mutual = rows("interface Row { odd?: Odd } interface Odd { even?: Row; both: [Row, Odd][] }");
const json = rows("interface Row { value?: string | Row | Row[]; more?: Record<string, Row> }");

test("a type may contain itself by way of its properties", () => {
  expect(tree.properties("Row")).toBe("{ name: string; children: Row[]; parent?: Row | null }");
  expect(mutual.properties("Odd")).toBe("{ even?: Row; both: [Row, Odd][] }");
  expect(json.properties("Row")).toBe("{ value?: string | Row | Row[]; more?: Record<string, Row> }");
});

describe("what repeats itself without an object type is refused", () => {
  test.each(
    [
      ["a union with its array", "type Json = string | Json[]; interface Row { /*!TF1009*//*!TF1013*/ value: Json }"],
      ["an array", "type Nested = Nested[]; interface Row { /*!TF1013*/ value: Nested }"],
      ["a tuple", "type List = [string, List?]; interface Row { /*!TF1013*/ value: List }"],
      ["a record", "interface Tree { [name: string]: Tree } interface Row { /*!TF1013*/ value: Tree }"],
      ["a map", "type Tree = Map<string, Tree>; interface Row { /*!TF1013*/ value: Tree }"],
    ].map(([name = "", declarations = ""]) => ({ name, source: rows(declarations) })),
  )("$name", ({ source }) => {
    source.expectMarkedDiagnostics();
  });
});

describe("generics that expand without end are refused", () => {
  test.each(
    [
      ["an interface", "interface Box<T> { value: T; next?: Box<T[]> } type Row = Box<string>;"],
      ["a class", "class Box<T> { value!: T; next?: Box<T[]> } interface Row { box: Box<string> }"],
      [
        "two that alternate",
        "interface A<T> { b?: B<T[]> } interface B<T> { a?: A<T[]>; value: T } type Row = A<string>;",
      ],
      [
        "one that branches",
        "interface Box<T> { a?: Box<T[]>; b?: Box<[T]>; c?: Box<{ x: T }> } type Row = Box<string>;",
      ],
      ["a union", "type Nest<T> = T | Nest<T[]>[]; interface Row { value: Nest<string> }"],
      ["a union that branches", "type Nest<T> = T | [Nest<T[]>, Nest<[T]>]; interface Row { value: Nest<string> }"],
      ["an object type", "type Box<T> = { value: T; next?: Box<T[]> }; type Row = Box<string>;"],
    ].map(([name = "", declarations = ""]) => ({ name, source: rows(declarations) })),
  )("$name", ({ source }) => {
    const errors = source.analysis.diagnostics.filter((one) => one.severity === "error");
    expect(new Set(errors.map((one) => one.code))).toEqual(new Set(["TF1013"]));
    expect(errors[0]?.message.length).toBeLessThan(1000);
  });
});

const COUNT = 150;
const chain = Array.from({ length: COUNT }, (_, index) => `interface T${index} { next?: T${index + 1}; a: string }`);
const long = rows(`${chain.join("\n")}\ninterface T${COUNT} { last: string; first?: T0 }\ntype Row = T0;`);

test("150 types that lead to one another were taken for one that expands without end", () => {
  expect(Object.keys(long.site.descriptor.definitions)).toHaveLength(COUNT + 1);
});

import { expect, test } from "vitest";
import type { Sources } from "../sources.fixture.ts";

/** A type as written, the text of its descriptor, and declarations that it needs. */
export type TypeRow = readonly [type: string, text: string, declarations?: string];

/** Tests of types, each as that of a property. */
export function testTypes(sources: Sources, rows: readonly TypeRow[]): void {
  const cases = rows.map(([type, text, declarations = ""]) => ({
    type: declarations === "" ? type : `${type} where ${declarations}`,
    text,
    source: sources.add(modelWith(type, declarations)),
  }));
  test.each(cases)("$type is $text", ({ source, text }) => {
    expect(source.properties("Holder")).toBe(`{ value: ${text} }`);
  });
}

/** The source of a model whose elements have one property, of that type. */
export function modelWith(type: string, declarations = ""): string {
  return `import { pyfunc, type double, type float, type integer, type long } from "@tsfunc/runtime";
${declarations}
export interface Holder { value: ${type} }
export const predict = pyfunc((modelInput: Holder[]): void => {});
`;
}

import { expect, test } from "vitest";
import { analyzeSource } from "../analyze-source.fixture.ts";
import { findingsOf, sourceOf } from "./constraints.fixture.ts";

test.each<[string, string, string[]]>([
  [
    "no number",
    "/** @minimum low */ x: number;",
    ["TF1021 at @minimum low: `Item.x` has `@minimum low`, where a number is expected."],
  ],
  [
    "no length",
    "/** @minLength -1 */ x: string;",
    ["TF1021 at @minLength -1: `Item.x` has `@minLength -1`, where a whole number is expected."],
  ],
  [
    "no divisor",
    "/** @multipleOf 0 */ x: number;",
    ["TF1021 at @multipleOf 0: `Item.x` has `@multipleOf 0`, where a number greater than 0 is expected."],
  ],
  [
    "no pattern",
    "/** @pattern (a */ x: string;",
    ["TF1021 at @pattern (a: `Item.x` has `@pattern (a`, where a regular expression for the flag `u` is expected."],
  ],
  [
    "no flag",
    "/** @uniqueItems maybe */ x: string[];",
    ["TF1021 at @uniqueItems maybe: `Item.x` has `@uniqueItems maybe`, where nothing, `true` or `false` is expected."],
  ],
  [
    "another type",
    "/** @minLength 1 */ x: number;",
    ["TF1022 at @minLength 1: `Item.x` has `@minLength`, which is for text, and the type `number`."],
  ],
  [
    "literals",
    '/** @minLength 1 */ x: "a" | "b";',
    ['TF1022 at @minLength 1: `Item.x` has `@minLength`, which is for text, and the type `"a" | "b"`.'],
  ],
  [
    "bounds",
    "/** @minimum 5 @maximum 4 */ x: number;",
    ["TF1023 at @maximum 4: No value of `Item.x` can be right: `@minimum 5` contradicts `@maximum 4`."],
  ],
  [
    "touching bounds",
    "/** @exclusiveMinimum 5 @maximum 5 */ x: number;",
    ["TF1023 at @maximum 5: No value of `Item.x` can be right: `@exclusiveMinimum 5` contradicts `@maximum 5`."],
  ],
  [
    "two patterns",
    "/** @pattern a @pattern b */ x: string;",
    ["TF1024 at @pattern b: `Item.x` has two values for `@pattern`, `a` and `b`, of which only one could be followed."],
  ],
  [
    "an unknown default",
    "/** @default none */ x?: number;",
    [
      "TF1028 at @default none: The `@default none` of `Item.x` is left out of the JSON Schema, because it is no JSON value.",
    ],
  ],
])("%s", (_, members, findings) => {
  expect(findingsOf(members)).toEqual(findings);
});

test("a pattern that takes exponential time is an error, one that takes long is a warning unless the length is bounded", () => {
  const members = `
    /** @pattern ^(a|aa)+$ */ exponential: string;
    /** @pattern ^.*x.*$ */ polynomial: string;
    /** @pattern ^.*x.*$ @maxLength 1000 */ bounded: string;
    /** @pattern ^([a-z0-9]+-)*[a-z0-9]+$ */ linear: string;`;
  expect(findingsOf(members).map((one) => one.replace(/: The .*/, ""))).toEqual([
    "TF1025 at @pattern ^(a|aa)+$",
    "TF1026 at @pattern ^.*x.*$",
  ]);
});

test("an unknown format is answered with the known ones", () => {
  const [diagnostic] = analyzeSource(sourceOf("/** @format e-mail */ x: string;", "")).diagnostics;
  expect(diagnostic).toMatchObject({
    code: "TF1027",
    message: "`Item.x` has `@format e-mail`, which nothing can check.",
  });
  expect(diagnostic?.fix).toContain("date-time, date, time, duration, email, ");
});

test("what is wrong with an alias is said once, at the alias", () => {
  expect(
    findingsOf("x: Name; y: Name; z: Other;", "/** @minimum 1 */ type Name = string;\ninterface Other { w: Name }"),
  ).toEqual(["TF1022 at @minimum 1: `Name` has `@minimum`, which is for numbers, and the type `string`."]);
});

test("an interface or a class has nothing to constrain", () => {
  expect(findingsOf("x: Other;", "/** @minItems 1 */ interface Other { w: string }")).toEqual([
    "TF1022 at @minItems 1: `Other` has `@minItems`, which is for arrays, and the type `Other`.",
  ]);
});

test("an initialiser counts more than a documented default", () => {
  const source = `class Item {
      /** @default 1 */ x = 2;
      /** @default 3 */ y = 3;
    }
    export function predict(modelInput: Item[]): number[] { return modelInput.map(({ x }) => x); }`;
  const { sites, diagnostics } = analyzeSource(source);
  expect(sites[0]?.descriptor.definitions.Item?.properties.map((one) => one.default)).toEqual([2, 3]);
  expect(diagnostics.map(({ code, message }) => [code, message])).toEqual([
    ["TF1028", "The `@default 1` of `Item.x` is left out of the JSON Schema, because the initialiser says 2."],
  ]);
});

test("constraints of a type argument are lost, which is said", () => {
  const around = "/** @minLength 1 */ type Name = string;\ninterface Page<T> { items: T[] }";
  expect(findingsOf("x: Page<Name>;", around)).toEqual([
    "TF1029 at x: Page<Name>;: `Item.x` has the type `Page<string>`, and the constraints of `Name` do not reach the values of a type argument.",
  ]);
});

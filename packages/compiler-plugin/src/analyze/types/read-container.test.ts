import { describe, expect, test } from "vitest";
import { Sources } from "../sources.fixture.ts";
import { modelWith, testTypes } from "./type-table.fixture.ts";

const sources = new Sources();

describe("arrays and tuples", () => {
  testTypes(sources, [
    ["string[]", "string[]"],
    ["Array<string>", "string[]"],
    ["readonly string[]", "string[]"],
    ["ReadonlyArray<string>", "string[]"],
    ["(readonly string[])[]", "string[][]"],
    ["[string, long]", "[string, long]"],
    ["readonly [string]", "[string]"],
    ["[first: string, second?: long]", "[string, long?]"],
    ["[string, ...long[]]", "[string, ...long[]]"],
    ["[string?, ...(Date | null)[]]", "[string?, ...(Date | null)[]]"],
    ["[...string[]]", "string[]"],
    ["[]", "[]"],
    ["[...Pair, boolean]", "[string, long, boolean]", "type Pair = [string, long];"],
  ]);
});

describe("records and maps", () => {
  testTypes(sources, [
    ["Record<string, long>", "Record<string, long>"],
    ["{ [name: string]: Date }", "Record<string, Date>"],
    ["Dictionary", "Record<string, string | null>", "interface Dictionary { [key: string]: string | null }"],
    ["Readonly<Record<string, long>>", "Record<string, long>"],
    ["Record<UserId, long>", "Record<string, long>", "type UserId = string & { readonly __brand: 'UserId' };"],
    ["Map<string, long[]>", "Map<string, long[]>"],
    ["ReadonlyMap<string, Map<string, Date>>", "Map<string, Map<string, Date>>"],
    ["Map<'a' | 'b', long>", "Map<string, long>"],
    ["Map<UserId, long>", "Map<string, long>", "type UserId = string & { readonly __brand: 'UserId' };"],
    ["Record<'name', long>", 'Record<"name", long>'],
  ]);
});

describe("records whose keys are no text are refused", () => {
  test.each(
    [
      ["Record<number, string>", "number"],
      ["{ [index: number]: string }", "number"],
      ["Map<number, string>", "number"],
      ["Map<Date, string>", "Date"],
      ["Map<string | number, string>", "string | number"],
      ["{ name: string; [index: number]: string }", "number"],
      ["Record<symbol, string>", "symbol"],
    ].map(([type = "", key]) => ({ type, key, source: sources.add(modelWith(type)) })),
  )("$type", ({ key, source }) => {
    expect(source.messages).toEqual([
      `TF1006: \`Holder.value\` has keys of the type \`${key}\`, and the keys of MLflow's maps are text.`,
    ]);
  });
});

const namesakes = sources.add(
  modelWith(
    "Mine.Map | Mine.Date",
    "namespace Mine { export interface Map { tiles: string[] } export interface Date { day: string } }",
  ),
);

test("a type of the user's that is named like one of the library is that of the user", () => {
  expect(Object.keys(namesakes.site.descriptor.definitions)).toEqual(["Holder", "Map", "Date"]);
});

describe("what carries no data is refused with its path", () => {
  test.each(
    [
      "() => void",
      "symbol",
      "WeakMap<object, string>",
      "Set<string>",
      "Float32Array",
      "RegExp",
      "Promise<string>",
      "Iterable<string>",
      "object",
      "Function",
      "never",
      "undefined",
      "10n",
      "typeof Date",
      "[...string[], number]",
    ].map((type) => ({ type, source: sources.add(modelWith(`/**/ ${type}`).replace("value:", "/*!TF1005*/ value:")) })),
  )("$type", ({ source }) => {
    source.expectMarkedDiagnostics();
    expect(source.messages[0]).toMatch(/^TF1005: `Holder\.value` has the type `/);
    expect(source.analysis.sites).toEqual([]);
  });
});

const nested = sources.add(`
import { pyfunc } from "@tsfunc/runtime";
interface Step { /*!TF1005*/ run: Map<string, [string, (() => void)[]]> }
export const predict = pyfunc((modelInput: { steps: Step[] }[]): void => {});
`);

test("the path leads through containers", () => {
  nested.expectMarkedDiagnostics();
  expect(nested.messages[0]).toContain("`Step.run{}[1][]`");
});

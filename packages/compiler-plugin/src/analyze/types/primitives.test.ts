import { describe } from "vitest";
import { Sources } from "../sources.fixture.ts";
import { testTypes } from "./type-table.fixture.ts";

const sources = new Sources();

describe("primitives", () => {
  testTypes(sources, [
    ["string", "string"],
    ["number", "number"],
    ["double", "number"],
    ["float", "float"],
    ["long", "long"],
    ["integer", "integer"],
    ["bigint", "bigint"],
    ["boolean", "boolean"],
    ["null", "null"],
    ["Date", "Date"],
    ["Uint8Array", "Uint8Array"],
    ["Uint8Array<ArrayBuffer>", "Uint8Array"],
    ["Buffer", "Uint8Array"],
    ["unknown", "unknown"],
    ["any", "unknown"],
  ]);
});

describe("a tag survives", () => {
  testTypes(sources, [
    ["long[]", "long[]"],
    ["(null | long)[]", "(long | null)[]"],
    ["Record<string, integer>", "Record<string, integer>"],
    ["Score", "long", "type Score = long;"],
    ["Page<integer>['items']", "integer[]", "interface Page<T> { items: T[] }"],
    ["long | string", "long | string"],
    ["NonNullable<Partial<{ a: long }>['a']>", "long"],
  ]);
});

describe("brands are no data", () => {
  testTypes(sources, [
    ["UserId", "string", "type UserId = string & { readonly __brand: 'UserId' };"],
    ["Score", "long", "type Score = long & { readonly __brand: 'Score' };"],
    ["string & {}", "string"],
    ["'a' | 'b' | (string & {})", "string"],
    ["1 | (number & {})", "number"],
    ["number | (number & { readonly __unit: 'kg' })", "number"],
  ]);
});

import { expect, test } from "vitest";
import { paramOptions } from "./param-options.ts";

test.each([
  [undefined, undefined, undefined],
  ['{"a":1}', undefined, { a: 1 }],
  [
    '{"a":1,"b":2}',
    ["b=3", "c=text", "d=true", "e=x=y", 'f=["a"]'],
    { a: 1, b: 3, c: "text", d: true, e: "x=y", f: ["a"] },
  ],
  [undefined, "a=", { a: "" }],
])("%j and %j", (params, param, expected) => {
  expect(paramOptions(params, param)).toEqual(expected);
});

test.each([
  ["[1]", undefined, "`--params` is a JSON object"],
  ["{", undefined, "`--params` is a JSON object"],
  [undefined, "temperature", "`--param` is a name and a value"],
])("%j and %j are refused", (params, param, message) => {
  expect(() => paramOptions(params, param)).toThrow(message);
});

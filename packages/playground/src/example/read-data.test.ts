import { inferSchema } from "@tsfunc/runtime/infer";
import { expect, test } from "vitest";
import { readData } from "./read-data.ts";

const silent = { onWarning: () => {} };

test("columns of CSV have the types that pandas gives them", () => {
  const text = 'a,b,c,d,e\n1,1,1.5,true,"x, y"\n-2,,2,False,z\n';
  expect(String(inferSchema(readData(text, "csv"), silent))).toBe(
    "['a': long (required), 'b': double (optional), 'c': double (required), 'd': boolean (required), 'e': string (required)]",
  );
});

test.each([
  ["a,b\n1\n", /row 1: 2 cells were expected/],
  ["a,a\n1,2\n", /same name/],
  ["a,b\n", /rows below it/],
  ['a\n"b\n', /row/i],
])("a text is no CSV: %j", (text, message) => {
  expect(() => readData(text, "csv")).toThrow(message);
});

test("JSON lines are records", () => {
  expect(readData('{"a": 1}\n\n{"a": 9007199254740993}\n', "jsonl")).toEqual([{ a: 1 }, { a: 9007199254740993n }]);
});

test("tensors have a notation of their own", () => {
  const one = '{"dtype": "int64", "values": [[1, 2], [3, 4]]}';
  expect(readData(one, "json")).toEqual({ type: "int64", dims: [2, 2], data: BigInt64Array.of(1n, 2n, 3n, 4n) });
  expect(String(inferSchema(readData(`{"x": ${one}, "y": ${one}}`, "json"), silent))).toBe(
    "['x': Tensor('int64', (-1, 2)), 'y': Tensor('int64', (-1, 2))]",
  );
  expect(() => readData('{"dtype": "int8", "values": [300]}', "json")).toThrow(/300/);
  for (const other of ['{"dtype": "odd", "values": []}', `{"x": ${one}, "y": 1}`, "{}"]) {
    expect(readData(other, "json")).toEqual(JSON.parse(other));
  }
});

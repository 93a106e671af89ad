import { Frame } from "@tsfunc/runtime/frame";
import { type Table, tableFromArrays } from "apache-arrow";
import { expect, test } from "vitest";
import { exampleFiles } from "./example-files.ts";

class Message {
  role = "user";
  private hidden = 1;
  shout(): string {
    return this.role + this.hidden;
  }
}

test.each([
  ["a value", "text", '"text"'],
  ["not only ASCII", "Grüße", '"Gr\\u00fc\\u00dfe"'],
  ["an instance without its methods", [new Message()], '[{"role": "user", "hidden": 1}]'],
  ["a Map", new Map([["a", 1]]), '{"a": 1}'],
  ["an int64", [2n ** 60n], "[1152921504606846976]"],
  ["what is undefined in an object", [{ a: undefined, b: 1 }], '[{"b": 1}]'],
  ["NaN and infinities", [Number.NaN, Number.POSITIVE_INFINITY], "[null, null]"],
  ["a date with a fraction", new Date("2026-01-31T12:00:00.250Z"), '"2026-01-31T12:00:00.250000"'],
  ["a date without", [new Date("2026-01-31T12:00:00Z")], '["2026-01-31T12:00:00"]'],
  ["bytes on several lines", new Uint8Array(60), `"${"A".repeat(76)}\\n${"A".repeat(4)}\\n"`],
])("%s is written as Python writes it", (_, modelInput, text) => {
  expect(exampleFiles({ modelInput })).toMatchObject({ input: text, info: { type: "json_object" } });
});

test("an Arrow table is a frame, whose floats are told from its integers", () => {
  const table: Table = tableFromArrays({ f: Float64Array.of(1, 2.5), i: Int32Array.of(1, 2) });
  const { info, input } = exampleFiles({ modelInput: table });
  expect(input).toBe('{"columns": ["f", "i"], "data": [[1.0, 1], [2.5, 2]]}');
  expect(info).toMatchObject({ type: "dataframe", pandas_orient: "split" });
});

test("int64 columns keep all their digits", () => {
  const modelInput = Frame.from({ id: BigInt64Array.of(2n ** 60n) });
  expect(exampleFiles({ modelInput }).input).toBe('{"columns": ["id"], "data": [[1152921504606846976]]}');
});

test("a chat takes its params among its members", () => {
  const { serving } = exampleFiles({ modelInput: { messages: [] }, params: { temperature: 0.5 } });
  expect(serving).toBe('{\n  "messages": [],\n  "temperature": 0.5\n}');
});

const cycle: unknown[] = [];
cycle.push(cycle);

test.each([
  ["a set", new Set([1])],
  ["a function", () => 1],
  ["nothing", undefined],
  ["null", null],
  ["a cycle", cycle],
  ["a tensor in a list", [{ type: "float32", data: Float32Array.of(1), dims: [1] }]],
  ["tensors beside other values", { a: { type: "float32", data: Float32Array.of(1), dims: [1] }, b: 1 }],
  ["a symbol deep inside", { a: [{ b: Symbol("s") }] }],
])("%s is no example", (_, modelInput) => {
  expect(() => exampleFiles({ modelInput })).toThrow(expect.objectContaining({ code: "TF4026" }));
});

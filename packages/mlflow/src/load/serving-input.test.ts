import { isFrame } from "@tsfunc/runtime/frame";
import { ModelSignature, ParamSchema, ParamSpec } from "@tsfunc/runtime/signature";
import { expect, test } from "vitest";
import { servingInput } from "./serving-input.ts";

const rules = { signature: null, isFromTypes: false };

test.each([
  ['{"inputs": ["a"]}', ["a"], undefined],
  ['{"instances": [1], "params": {"t": 1}}', [1], { t: 1 }],
  ['{"dataframe_records": [{"a": 1}], "params": null}', [{ a: 1 }], undefined],
  ['{"inputs": [9007199254740993]}', [9_007_199_254_740_993n], undefined],
])("%s is read", (body, data, params) => {
  expect(servingInput(body, rules)).toEqual({ data, params, isChat: false });
});

test("a split frame may have no names", () => {
  const named = servingInput({ dataframe_split: { columns: ["a", "b"], data: [[1, "x"]] } }, rules).data;
  const unnamed = servingInput({ dataframe_split: { data: [[1, "x"]] } }, rules).data;
  const columns = [named, unnamed].map((frame) => isFrame(frame) && frame.columns.map(({ name }) => name));
  expect(columns).toEqual([
    ["a", "b"],
    ["0", "1"],
  ]);
});

test("a chat is handed over whole, but for the params that the signature declares", () => {
  const params = new ParamSchema([new ParamSpec("temperature", "double", 0.7)]);
  const body = { messages: [{ role: "user" }], temperature: 0.1, other: 1 };
  expect(servingInput(body, { ...rules, signature: new ModelSignature({ params }) })).toEqual({
    data: { messages: [{ role: "user" }], other: 1 },
    params: { temperature: 0.1 },
    isChat: true,
  });
});

test.each([
  ["{", "TF3030"],
  ["[1]", "TF4040"],
  ["{}", "TF4041"],
  ['{"inputs": 1, "instances": 1}', "TF4041"],
  ['{"inputs": 1, "params": [1]}', "TF4044"],
  ['{"dataframe_split": [1]}', "TF4043"],
  ['{"dataframe_split": {"columns": ["a"], "data": [[1, 2]]}}', "TF4043"],
  ['{"dataframe_records": {"a": 1}}', "TF4043"],
])("%s is refused with %s", (body, code) => {
  expect(() => servingInput(body, rules)).toThrow(expect.objectContaining({ code }));
});

test("a model with types takes `inputs` alone", () => {
  const typed = { ...rules, isFromTypes: true };
  expect(() => servingInput({ instances: [1] }, typed)).toThrow(expect.objectContaining({ code: "TF4042" }));
  expect(() => servingInput({}, typed)).toThrow(expect.objectContaining({ code: "TF4042" }));
  expect(servingInput({ inputs: [1] }, typed).data).toEqual([1]);
});

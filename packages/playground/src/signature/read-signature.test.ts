import { inferSignature } from "@tsfunc/runtime/infer";
import { expect, test } from "vitest";
import { readSignature } from "./read-signature.ts";
import { signatureJson } from "./signature-json.ts";

const SIGNATURE = inferSignature([{ text: "a", n: 2.5 }], ["b"], { seed: 1, big: 9007199254740993n });

function mlmodel(): string {
  const { inputs, outputs, params } = SIGNATURE.toDict();
  return `flavors:\n  python_function: {}\nsignature:\n  inputs: '${inputs}'\n  outputs: '${outputs}'\n  params: '${params}'\n`;
}

test.each([
  ["an MLmodel file", mlmodel()],
  ["the signature of an MLmodel file", mlmodel().split("\n").slice(2).join("\n")],
  ["that as JSON", JSON.stringify(SIGNATURE.toDict())],
  ["what a scoring server answers", signatureJson(SIGNATURE)],
])("a signature is read from %s", (_, text) => {
  expect(readSignature(text)?.equals(SIGNATURE)).toBe(true);
});

test("a list is the inputs, and nothing is no signature", () => {
  expect(String(readSignature('[{"type": "long", "required": true}]')?.inputs)).toBe("[long (required)]");
  expect(readSignature(" \n")).toBeNull();
});

test.each([
  ["no signature", "flavors: {}", /has `inputs`, `outputs` or `params`/],
  ["neither JSON nor YAML", "{ inputs: [", /./],
  ["a part that is no schema", '{"inputs": [{"type": "strange"}]}', /strange/],
  ["aliases, which may stand for any number of values", "a: &a [1]\ninputs: *a", /alias/i],
])("a text is refused that is %s", (_, text, message) => {
  expect(() => readSignature(text)).toThrow(message);
});

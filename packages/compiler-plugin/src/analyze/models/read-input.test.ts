import { describe, expect, test } from "vitest";
import { Sources } from "../sources.fixture.ts";

const sources = new Sources();

/** A model with this parameter, which stands behind a marker where a diagnostic is expected. */
function predict(parameter: string, others: Readonly<Record<string, string>> = {}): ReturnType<typeof sources.add> {
  return sources.add({
    "model.ts": `import { pyfunc, type TypeFromExample } from "@tsfunc/runtime";
import type { Frame } from "@tsfunc/runtime/frame";
import type { Table } from "apache-arrow";
import type { Tensor } from "onnxruntime-common";
class Message { content!: string }
export const predict = pyfunc((${parameter}): void => {});
`,
    "node_modules/apache-arrow/package.json": '{ "name": "apache-arrow", "types": "./index.d.ts" }',
    "node_modules/apache-arrow/index.d.ts": "export declare class Table<T = unknown> { readonly batches: T[]; }",
    "node_modules/onnxruntime-common/package.json": '{ "name": "onnxruntime-common", "types": "./index.d.ts" }',
    "node_modules/onnxruntime-common/index.d.ts": "export interface Tensor { readonly data: Float32Array; }",
    ...others,
  });
}

describe("the model input is", () => {
  test.each(
    [
      ["modelInput: Message[]", "Message[]"],
      ["modelInput: readonly Message[]", "Message[]"],
      ["modelInput: string[][]", "string[][]"],
      ["modelInput: ('b' | 'a')[]", '("b" | "a")[]'],
      ["/*!TF1007*/ modelInput: unknown[]", "unknown[]"],
      ["modelInput: Record<string, Message>[]", "Record<string, Message>[]"],
      ["/*!TF1009*/ modelInput: (string | Message)[]", "(string | Message)[]"],
    ].map(([parameter = "", text]) => ({ parameter, text, source: predict(parameter) })),
  )("$text for $parameter", ({ source, text }) => {
    source.expectMarkedDiagnostics();
    expect(source.text("input")).toBe(text);
  });
});

const fromExample = predict("modelInput: TypeFromExample");
const table = predict("modelInput: Table");
const unannotated = predict("/*!TF1002*/ modelInput");

describe("nothing is read from", () => {
  test.each(
    [
      "/*!TF1002*/ modelInput",
      "/*!TF1002*/ modelInput = ['a']",
      "modelInput: Table",
      "modelInput: Table<string>",
      "modelInput: Frame",
      "modelInput: Tensor",
      "modelInput: TypeFromExample",
    ].map((parameter) => ({ parameter, source: predict(parameter) })),
  )("$parameter", ({ source }) => {
    source.expectMarkedDiagnostics();
    expect(source.site.descriptor.input).toBeNull();
  });
});

test("the descriptor names what tells no type by itself", () => {
  expect(fromExample.site.descriptor.legacyHint).toBe("TypeFromExample");
  expect(table.site.descriptor.legacyHint).toBe("Table");
  expect(unannotated.site.descriptor).not.toHaveProperty("legacyHint");
});

describe("a model input is refused:", () => {
  test.each(
    [
      "/*!TF1001*/ modelInput: Message",
      "/*!TF1001*/ modelInput: string",
      "/*!TF1001*/ modelInput: [string, string]",
      "/*!TF1001*/ modelInput: Record<string, string>",
      "/*!TF1001*//*!TF1007*/ modelInput: any",
      "/*!TF1001*//*!TF1007*/ modelInput: unknown",
      "/*!TF1003*/ modelInput: string[] | null",
      "/*!TF1003*/ modelInput: (string | null)[]",
      "/*!TF1003*/ modelInput: null[]",
      "/*!TF1008*/ modelInput: any[]",
      "/*!TF1005*/ modelInput: WeakMap<object, string>",
      "/*!TF1005*/ modelInput: (() => void)[]",
      "/*!TF1005*/ modelInput: (string | undefined)[]",
      "/*!TF1005*/ modelInput: Table[]",
      "/*!TF1005*/ modelInput: Tensor[]",
      "/*!TF1005*/ modelInput: TypeFromExample[]",
      "/*!TF1010*/ modelInput: Missing",
      "/*!TF1010*/ modelInput: Missing[]",
    ].map((parameter) => ({ parameter, source: predict(parameter) })),
  )("$parameter", ({ source }) => {
    source.expectMarkedDiagnostics();
    expect(source.analysis.sites).toEqual([]);
  });
});

const generic = sources.add(`import { pyfunc } from "@tsfunc/runtime";
export const predict = pyfunc(<T>(/*!TF1005*/ modelInput: T[]): void => {});
`);

test("a type parameter is refused", () => {
  generic.expectMarkedDiagnostics();
});

test.each(
  [
    ["modelInput: Message", "Message[]"],
    ["modelInput: 'a' | 'b'", "('a' | 'b')[]"],
    ["modelInput: [string, string]", "([string, string])[]"],
  ].map(([parameter = "", wrapped]) => ({ parameter, wrapped, source: predict(parameter) })),
)("the advice for $parameter is $wrapped", ({ source, wrapped }) => {
  expect(source.analysis.diagnostics[0]?.fix).toBe(`Wrap the type in an array: \`modelInput: ${wrapped}\`.`);
});

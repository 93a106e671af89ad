import type { InputExample } from "@tsfunc/runtime/example";
import { ModelInstance, NdArray, PythonOnly } from "../../harness/containers.ts";
import { decode } from "../../harness/values.ts";
import { classOf, type Exports } from "../../models/exports.ts";
import { javascriptData } from "../enforce/javascript-data.ts";
import { exampleData } from "../infer/example-data.ts";

/**
 * Decodes a model input.
 *
 * @param input A value as it stands in the file.
 * @param exported What the module of the case exports.
 * @returns The JavaScript value; instances are those of the classes of the case.
 */
export function caseInput(input: unknown, exported: Exports): unknown {
  return instantiate(decode(input), exported);
}

/**
 * Decodes an input example.
 *
 * @param input An example as it stands in the file; a pair has params besides the model input.
 * @param exported What the module of the case exports.
 * @returns The example; null without any.
 */
export function inputExample(input: unknown, exported: Exports): InputExample | null {
  const example = decode(input ?? null);
  if (example === null) return null;
  if (!(example instanceof PythonOnly && example.type === "tuple")) {
    return { modelInput: instantiate(example, exported) };
  }
  const [modelInput, params] = example.value as readonly [unknown, Readonly<Record<string, unknown>>];
  return { modelInput: instantiate(modelInput, exported), params };
}

function instantiate(value: unknown, exported: Exports): unknown {
  if (Array.isArray(value)) return value.map((element) => instantiate(element, exported));
  if (value instanceof ModelInstance) {
    const instance = Reflect.construct(classOf(exported, value.className), []);
    return Object.assign(instance, instantiateMembers(value.fields, exported));
  }
  return isPlain(value) ? instantiateMembers(value, exported) : containerOf(value);
}

/** Frames and matrices; arrays are instances of a class, as those of onnxruntime are. */
function containerOf(value: unknown): unknown {
  return value instanceof NdArray ? Object.assign(new Tensor(), exampleData(value)) : javascriptData(value);
}

class Tensor {}

function instantiateMembers(members: object, exported: Exports): object {
  return Object.fromEntries(Object.entries(members).map(([key, member]) => [key, instantiate(member, exported)]));
}

function isPlain(value: unknown): value is object {
  return typeof value === "object" && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}

import type { AnalyzedModel, ClassSource } from "@tsfunc/compiler-plugin/api";
import { pyfunc, signatureOf } from "@tsfunc/runtime";
import { attach, describe, type ModelMetadata } from "@tsfunc/runtime/injected";
import type { ModelSignature } from "@tsfunc/runtime/signature";
import type { EmittedConverters } from "../../../packages/runtime/src/convert/converter.ts";
import type { Callable } from "../../../packages/runtime/src/pyfunc/model.ts";
import { predictFromJson } from "../../../packages/runtime/src/pyfunc/predict-from-json.ts";
import { classOf, type Exports } from "./exports.ts";

/** A model as its user has it. */
export interface DeclaredModel {
  readonly analyzed: AnalyzedModel;
  readonly signature: ModelSignature;
  /** Predicts; with `json` the model input counts as parsed from JSON text. */
  predict(modelInput: unknown, json: boolean): unknown;
}

type Instance = { predict: Callable };

/**
 * Applies `pyfunc` to what a module exports, with what the compiler plugin would have injected.
 *
 * @param analyzed What it found.
 * @param exported What the module exports.
 * @returns The model.
 */
export function declareModel(analyzed: AnalyzedModel, exported: Exports): DeclaredModel {
  const metadata = metadataOf(analyzed, exported);
  const model = metadata.kind === "function" ? wrapped(metadata, exported) : instance(metadata, exported);
  const asGiven: Callable = typeof model === "function" ? model : (...args) => model.predict(...args);
  const fromJson = predictFromJson(model as Parameters<typeof predictFromJson>[0]);
  const { modelInput: position } = analyzed.descriptor.arguments;
  return {
    analyzed,
    signature: signatureOf(model),
    predict: (modelInput, json) => (json ? fromJson : asGiven)(...new Array(position), modelInput),
  };
}

function metadataOf(analyzed: AnalyzedModel, exported: Exports): ModelMetadata {
  const { kind, name, descriptor, classes } = analyzed;
  const constructors = Object.entries(classes).map(([key, source]) => [key, () => classOf(exported, nameOf(source))]);
  const convert: EmittedConverters = new Function(`return ${analyzed.converterSource("convert")};`)();
  return { version: descriptor.version, kind, name, descriptor, classes: Object.fromEntries(constructors), convert };
}

function nameOf(source: ClassSource): string {
  return source.from === "local" ? source.expression : source.exportName;
}

function wrapped(metadata: ModelMetadata, exported: Exports): Callable {
  const predict = exported[metadata.name] as (modelInput: unknown) => unknown;
  return pyfunc(describe(() => metadata, predict)) as Callable;
}

function instance(metadata: ModelMetadata, exported: Exports): Instance {
  const Model = classOf(exported, metadata.name) as new () => Instance;
  attach(() => metadata)(Model);
  pyfunc(Model);
  return new Model();
}

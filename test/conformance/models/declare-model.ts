import type { AnalyzedModel, ClassSource } from "@tsfunc/compiler-plugin/api";
import { type CallableModel, type Pyfunc, pyfunc, signatureOf } from "@tsfunc/runtime";
import type { OnWarning } from "@tsfunc/runtime/enforce";
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
  /** What `pyfunc` gave: an instance, or a function. */
  readonly model: CallableModel;
  /** Predicts. */
  predict(modelInput: unknown, options: PredictOptions): unknown;
}

/** How a model is called. */
export interface PredictOptions {
  /** Whether the model input counts as parsed from JSON text. */
  readonly json: boolean;
  /** Takes the warnings. */
  readonly onWarning: OnWarning;
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
  let listener: OnWarning = () => {};
  const declare = pyfunc({ onWarning: (warning) => listener(warning) });
  const model =
    metadata.kind === "function" ? wrapped(metadata, exported, declare) : instance(metadata, exported, declare);
  const asGiven: Callable = typeof model === "function" ? model : (...args) => model.predict(...args);
  const fromJson = predictFromJson(model as CallableModel);
  const { modelInput: position } = analyzed.descriptor.arguments;
  return {
    analyzed,
    signature: signatureOf(model),
    model: model as CallableModel,
    predict: (modelInput, { json, onWarning }) => {
      listener = onWarning;
      return (json ? fromJson : asGiven)(...new Array(position), modelInput);
    },
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

function wrapped(metadata: ModelMetadata, exported: Exports, declare: Pyfunc): Callable {
  const predict = exported[metadata.name] as (modelInput: unknown) => unknown;
  return declare(describe(() => metadata, predict)) as Callable;
}

function instance(metadata: ModelMetadata, exported: Exports, declare: Pyfunc): Instance {
  const Model = classOf(exported, metadata.name) as new () => Instance;
  attach(() => metadata)(Model);
  declare(Model);
  return new Model();
}

import { resolve } from "node:path";
import { type ModelDescriptor, type ModelPart, typeOfPart } from "@tsfunc/runtime/descriptor";
import { type JsonSchema, type JsonSchemaOptions, jsonSchemaFromDescriptor } from "@tsfunc/runtime/json-schema";
import { type ModelSignature, signatureFromDescriptor } from "@tsfunc/runtime/signature";
import { Analyzer, type ClassSource, type FileAnalysis, type ModelSite } from "../analyze/index.ts";
import { checkSeverities, type Diagnostic, type SeveritySettings, withSeverities } from "../diagnostics/index.ts";
import { emitConverters } from "../emit/index.ts";

/** What is read. */
export interface AnalyzeOptions {
  /** The name of an export that is read as a model although nothing decorates it: a function, or a class with `predict`. */
  readonly entry?: string;
  /** The project's tsconfig.json; by default the nearest one from the working directory upwards. */
  readonly tsconfig?: string;
  /** The release of MLflow that has to read the signatures, such as `2.9.2`; types that came later are errors then. */
  readonly targetMlflow?: string;
  /** The severity of diagnostics that are not errors by themselves, by code; `off` leaves them out. */
  readonly severity?: SeveritySettings;
}

/** A model as its source declares it. */
export interface AnalyzedModel {
  /** Absolute path. */
  readonly file: string;
  readonly name: string;
  readonly kind: "class" | "method" | "function";
  readonly descriptor: ModelDescriptor;
  /** The classes that its converter makes instances of, by the key of their definition. */
  readonly classes: Readonly<Record<string, ClassSource>>;
  /** Its MLflow signature. */
  readonly signature: ModelSignature;
  /** The JSON Schema of a part of it; of draft 2020-12, and of what goes in, unless told otherwise. */
  jsonSchema(part?: ModelPart, options?: JsonSchemaOptions): JsonSchema;
  /** The source of its converter: the declaration of a function with this name, as it is injected. */
  converterSource(name: string): string;
}

/** What was found in all files. */
export interface Analysis {
  readonly models: readonly AnalyzedModel[];
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Reads the models of TypeScript files without a build.
 *
 * @param files Paths of the files, absolute or relative to the working directory.
 * @param options What is read of them.
 * @returns The models in the order of the files, without those whose types cannot be used, and all diagnostics.
 * @see MLflow type hints in PythonModel
 */
export function analyze(files: readonly string[], options: AnalyzeOptions = {}): Analysis {
  const { entry, severity = {}, ...project } = options;
  checkSeverities(severity);
  const analyzer = new Analyzer(project);
  const paths = files.map((file) => resolve(file));
  analyzer.addFiles(paths);
  const analyses = paths.map((file) => ({
    file,
    ...(entry === undefined ? analyzer.analyzeFile(file) : analyzer.analyzeEntry(file, entry)),
  }));
  const diagnostics = analyses.flatMap((one) => one.diagnostics);
  return { models: analyses.flatMap(modelsOf), diagnostics: withSeverities(diagnostics, severity) };
}

/** The models of one file, as users of the API see them. */
export function modelsOf({ file, sites }: FileAnalysis & { readonly file: string }): readonly AnalyzedModel[] {
  return sites.map((site) => modelOf(file, site));
}

function modelOf(file: string, { name, kind, descriptor, classes }: ModelSite): AnalyzedModel {
  return {
    file,
    name,
    kind,
    descriptor,
    classes,
    get signature() {
      return signatureFromDescriptor(descriptor);
    },
    jsonSchema: (part = "input", options = {}) => jsonSchemaOf(descriptor, part, options),
    converterSource: (functionName) => emitConverters(functionName, descriptor),
  };
}

function jsonSchemaOf(descriptor: ModelDescriptor, part: ModelPart, options: JsonSchemaOptions): JsonSchema {
  const { version, definitions } = descriptor;
  const root = typeOfPart(descriptor, part) ?? { kind: "any" };
  return jsonSchemaFromDescriptor({ version, root, definitions }, options);
}

import { DESCRIPTOR_VERSION, type ModelDescriptor, type TypeDescriptor } from "@tsfunc/runtime/descriptor";
import type { Diagnostic } from "../../diagnostics/index.ts";
import { Findings } from "../types/findings.ts";
import type { TypeReader } from "../types/type-reader.ts";
import type { Candidate, PredictDeclaration } from "./candidate.ts";
import { type ClassSource, classSourceOf } from "./class-source.ts";
import { type DefinitionNames, nameDefinitions, renamed, renamedDefinition } from "./definition-names.ts";
import { distinctDiagnostics } from "./distinct-diagnostics.ts";
import { type PredictParameters, predictParameters } from "./predict-arguments.ts";
import { type Reached, reachable } from "./reachable.ts";
import { readInput } from "./read-input.ts";
import { readOutput } from "./read-output.ts";
import { readParams } from "./read-params.ts";

/** A model of a file: what is known of its types, and where its metadata goes. */
export interface ModelSite {
  readonly kind: "class" | "method" | "function";
  readonly name: string;
  readonly at: { readonly start: number; readonly end: number };
  readonly descriptor: ModelDescriptor;
  /** The classes that converting its arguments makes instances of, by the key of their definition. */
  readonly classes: Readonly<Record<string, ClassSource>>;
}

/** A model, or null when its types cannot be used; and what was found. */
export interface ModelReading {
  readonly site: ModelSite | null;
  readonly diagnostics: readonly Diagnostic[];
  /** Absolute paths of the files that declare what was read. */
  readonly files: readonly string[];
}

/** The types of the three parts of a model. */
type Parts = Pick<ModelDescriptor, "input" | "output" | "params">;

/** Reads one model. */
export function readModel(candidate: Candidate, reader: TypeReader): ModelReading {
  const findings = new Findings();
  const { predict } = candidate;
  if (predict === null) {
    findings.report("TF1015", candidate.node, { name: candidate.name, reason: candidate.problem ?? "" });
    return { site: null, diagnostics: findings.diagnostics, files: [] };
  }
  const parameters = predictParameters(predict, reader.checker);
  reportNames(parameters, candidate, findings);
  const parts = reader.reportingTo(findings, () => readParts(predict, parameters, candidate, reader));
  const used = reachable(present(parts.input, parts.params), reader);
  const classes = new Map(used.map((one) => [one.key, sourceOfClass(one, candidate, reader, findings)]));
  const all = [findings, ...used.map((one) => one.findings)];
  const diagnostics = distinctDiagnostics(all.flatMap((one) => one.diagnostics));
  const files = [...new Set(all.flatMap((one) => [...one.files]))];
  const failed = diagnostics.some((one) => one.severity === "error");
  return { site: failed ? null : siteOf(candidate, parts, parameters, classes, reader), diagnostics, files };
}

function readParts(
  predict: PredictDeclaration,
  { modelInput, params }: PredictParameters,
  candidate: Candidate,
  reader: TypeReader,
): Parts {
  if (modelInput === null) {
    reader.findings.report("TF1015", candidate.node, {
      name: candidate.name,
      reason: "its `predict` takes no model input",
    });
  }
  return {
    input: modelInput === null ? null : readInput(modelInput, reader),
    output: readOutput(predict, reader),
    params: params === null ? null : readParams(params, reader),
  };
}

function reportNames({ unexpected }: PredictParameters, { name, node }: Candidate, findings: Findings): void {
  if (unexpected.length === 0) return;
  const names = unexpected.map((one) => `\`${one}\``).join(", ");
  findings.report("TF1017", node, { name, names });
}

function sourceOfClass(
  { classSymbol }: Reached,
  { node }: Candidate,
  { checker }: TypeReader,
  findings: Findings,
): ClassSource | null {
  if (classSymbol === null) return null;
  const source = classSourceOf(classSymbol, node, checker);
  const file = classSymbol.valueDeclaration?.getSourceFile().fileName ?? "";
  if (source === null) findings.report("TF1011", node, { type: classSymbol.name, file });
  return source;
}

function siteOf(
  { kind, name, at }: Candidate,
  { input, output, params }: Parts,
  parameters: PredictParameters,
  sources: ReadonlyMap<string, ClassSource | null>,
  reader: TypeReader,
): ModelSite {
  const reached = reachable(present(input, output, params), reader);
  const names = nameDefinitions(reached);
  const descriptor: ModelDescriptor = {
    version: DESCRIPTOR_VERSION,
    input: input && renamed(input, names),
    output: output && renamed(output, names),
    params: params && renamed(params, names),
    arguments: positionsOf(parameters),
    definitions: Object.fromEntries(
      reached.map((one) => [names.get(one.key), renamedDefinition(one.definition, names)]),
    ),
  };
  return { kind, name, at, descriptor, classes: classesOf(sources, names) };
}

function classesOf(
  sources: ReadonlyMap<string, ClassSource | null>,
  names: DefinitionNames,
): Readonly<Record<string, ClassSource>> {
  const entries = Array.from(sources, ([key, source]) =>
    source === null ? [] : [[names.get(key) ?? key, source] as const],
  );
  return Object.fromEntries(entries.flat());
}

function positionsOf({ context, modelInput, params }: PredictParameters): ModelDescriptor["arguments"] {
  return {
    ...(context === null ? {} : { context: context.index }),
    modelInput: modelInput?.index ?? 0,
    ...(params === null ? {} : { params: params.index }),
  };
}

function present(...types: readonly (TypeDescriptor | null)[]): readonly TypeDescriptor[] {
  return types.filter((one) => one !== null);
}

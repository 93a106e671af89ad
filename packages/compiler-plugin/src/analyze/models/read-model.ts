import {
  DESCRIPTOR_VERSION,
  type ModelDescriptor,
  type PredictArguments,
  type TypeDescriptor,
} from "@tsfunc/runtime/descriptor";
import type { Diagnostic } from "../../diagnostics/index.ts";
import { Findings } from "../types/findings.ts";
import { legacyHint } from "../types/legacy-hint.ts";
import type { TypeReader } from "../types/type-reader.ts";
import type { ts } from "../typescript.ts";
import type { Candidate } from "./candidate.ts";
import type { ClassSource } from "./class-source.ts";
import { reportContradiction } from "./contradiction-of-signature.ts";
import { nameDefinitions, renamed, renamedDefinition } from "./definition-names.ts";
import { distinctDiagnostics } from "./distinct-diagnostics.ts";
import { modelProblem } from "./model-problem.ts";
import { namedSources, type ValueSources } from "./named-sources.ts";
import { newerTypes } from "./newer-types.ts";
import { positionsOf } from "./positions-of.ts";
import { type PredictParameters, predictParameters } from "./predict-arguments.ts";
import { reachable } from "./reachable.ts";
import { readClasses } from "./read-classes.ts";
import { readInput } from "./read-input.ts";
import { readOutput } from "./read-output.ts";
import { readParams } from "./read-params.ts";
import { readSchemas, type SchemaSource } from "./read-schemas.ts";
import { readStream } from "./read-stream.ts";
import { schemasUsed } from "./schemas-used.ts";

/** A model of a file: what is known of its types, and where its metadata goes. */
export interface ModelSite {
  readonly kind: "class" | "method" | "function";
  readonly name: string;
  readonly at: { readonly start: number; readonly end: number };
  /** The name of what it takes from its companion file; null where it takes nothing. */
  readonly companion: string | null;
  readonly descriptor: ModelDescriptor;
  /** The classes that converting its arguments makes instances of, by the key of their definition. */
  readonly classes: Readonly<Record<string, ClassSource>>;
  /** The schemas that validate types of its arguments, by the name that the descriptor has for them. */
  readonly schemas: Readonly<Record<string, SchemaSource>>;
}

/** A model, or null when its types cannot be used; and what was found. */
export interface ModelReading {
  readonly site: ModelSite | null;
  readonly diagnostics: readonly Diagnostic[];
}

/** The types of the three parts of a model. */
type Parts = Pick<ModelDescriptor, "input" | "output" | "params">;

/** At which positions its methods take what. */
type Positions = Pick<ModelDescriptor, "arguments" | "streamArguments">;

/** What a model is read for. */
export interface ModelOptions {
  /** The release of MLflow that has to read its signature, such as `2.9.2`. */
  readonly targetMlflow?: string;
}

/** Reads one model. */
export function readModel(candidate: Candidate, reader: TypeReader, { targetMlflow }: ModelOptions = {}): ModelReading {
  const findings = new Findings();
  const { signature } = candidate.predict;
  const parameters = signature === undefined ? null : predictParameters(signature, reader.checker);
  const reason = modelProblem(candidate, parameters);
  if (reason !== undefined) findings.report("TF1015", candidate.node, { name: candidate.name, reason });
  if (signature === undefined || parameters === null || reason !== undefined) {
    return { site: null, diagnostics: findings.diagnostics };
  }
  reportNames(parameters, candidate, findings);
  const stream = readStream(candidate, parameters, reader.checker, findings);
  const parts = reader.reportingTo(findings, () => readParts(signature, parameters, reader));
  const converted = present(parts.input, parts.params);
  const used = reachable(converted, reader, { behindSchemas: false });
  const classes = readClasses(used, candidate, reader.checker, findings);
  const schemas = readSchemas(schemasUsed(converted, used, reader), candidate, reader.checker, findings);
  const all = { ...parts, ...argumentsOf(parameters, stream) };
  const site = siteOf(candidate, all, parameters, { classes, schemas }, reader);
  reportContradiction(candidate, site.descriptor, reader.checker, findings);
  if (targetMlflow !== undefined) reportNewerTypes(site, targetMlflow, candidate.node, findings);
  const found = [findings, ...used.map((one) => one.findings)].flatMap((one) => one.diagnostics);
  const failed = found.some((one) => one.severity === "error");
  return { site: failed ? null : site, diagnostics: distinctDiagnostics(found) };
}

function reportNewerTypes({ name, descriptor }: ModelSite, target: string, node: ts.Node, findings: Findings): void {
  for (const newer of newerTypes(descriptor, target)) findings.report("TF1033", node, { name, target, ...newer });
}

function readParts(predict: ts.Signature, { modelInput, params }: PredictParameters, reader: TypeReader): Parts {
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

function siteOf(
  { kind, name, at, companion }: Candidate,
  { input, output, params, ...positions }: Parts & Positions,
  parameters: PredictParameters,
  sources: ValueSources,
  reader: TypeReader,
): ModelSite {
  const types = present(input, output, params);
  const reached = reachable(types, reader);
  const names = nameDefinitions(reached, schemasUsed(types, reached, reader));
  const descriptor: ModelDescriptor = {
    version: DESCRIPTOR_VERSION,
    input: input && renamed(input, names),
    ...legacyHintOf(parameters),
    output: output && renamed(output, names),
    params: params && renamed(params, names),
    ...positions,
    definitions: Object.fromEntries(
      reached.map((one) => [names.definitions.get(one.key), renamedDefinition(one.definition, names)]),
    ),
  };
  return { kind, name, at, companion, descriptor, ...namedSources(sources, names) };
}

function argumentsOf(parameters: PredictParameters, stream: PredictArguments | null): Positions {
  return { arguments: positionsOf(parameters), ...(stream === null ? {} : { streamArguments: stream }) };
}

function legacyHintOf({ modelInput }: PredictParameters): Pick<ModelDescriptor, "legacyHint"> {
  const hint = modelInput?.node.type === undefined ? null : legacyHint(modelInput.type);
  return hint === null ? {} : { legacyHint: hint };
}

function present(...types: readonly (TypeDescriptor | null)[]): readonly TypeDescriptor[] {
  return types.filter((one) => one !== null);
}

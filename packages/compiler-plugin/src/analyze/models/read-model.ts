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
import { checkSignature, type SignatureOptions } from "./check-signature.ts";
import type { ClassSource } from "./class-source.ts";
import { renamed } from "./definition-names.ts";
import { modelProblem } from "./model-problem.ts";
import { nameTypes } from "./name-types.ts";
import { namedSources, type ValueSources } from "./named-sources.ts";
import { positionsOf } from "./positions-of.ts";
import { type PredictParameters, predictParameters } from "./predict-arguments.ts";
import { readInput } from "./read-input.ts";
import { readOutput } from "./read-output.ts";
import { readParams } from "./read-params.ts";
import type { SchemaSource } from "./read-schemas.ts";
import { readStream } from "./read-stream.ts";
import { readValues } from "./read-values.ts";
import { reportConstructor } from "./report-constructor.ts";

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

/** Reads one model. */
export function readModel(candidate: Candidate, reader: TypeReader, options: SignatureOptions = {}): ModelReading {
  const findings = new Findings();
  const { signature } = candidate.predict;
  const parameters = signature === undefined ? null : predictParameters(signature, reader.checker);
  const reason = modelProblem(candidate, parameters);
  if (reason !== undefined) findings.report("TF1015", candidate.node, { name: candidate.name, reason });
  if (signature === undefined || parameters === null || reason !== undefined) {
    return { site: null, diagnostics: findings.diagnostics };
  }
  reportNames(parameters, candidate, findings);
  reportConstructor(candidate, reader.checker, findings);
  const stream = readStream(candidate, parameters, reader.checker, findings);
  const parts = reader.reportingTo(findings, () => readParts(signature, parameters, reader));
  const { sources, diagnostics } = readValues(present(parts.input, parts.params), candidate, reader, findings);
  if (diagnostics.some(isError)) return { site: null, diagnostics };
  const all = { ...parts, ...argumentsOf(parameters, stream) };
  const site = siteOf(candidate, all, parameters, sources, reader);
  const ofSignature = checkSignature(candidate, site.descriptor, reader.checker, options);
  return { site: ofSignature.some(isError) ? null : site, diagnostics: [...diagnostics, ...ofSignature] };
}

function isError({ severity }: Diagnostic): boolean {
  return severity === "error";
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
  const { names, definitions } = nameTypes(present(input, output, params), reader);
  const descriptor: ModelDescriptor = {
    version: DESCRIPTOR_VERSION,
    input: input && renamed(input, names),
    ...legacyHintOf(parameters),
    output: output && renamed(output, names),
    params: params && renamed(params, names),
    ...positions,
    definitions,
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

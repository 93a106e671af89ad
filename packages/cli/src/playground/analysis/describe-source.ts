import type { AnalyzedModel, Diagnostic, SourceAnalysis, TypeScriptDiagnostic } from "@tsfunc/compiler-plugin/api";
import { type ModelPart, typeOfPart } from "@tsfunc/runtime/descriptor";
import { zodSourceFromDescriptor } from "@tsfunc/runtime/zod";
import type { SourceAnswer, SourceDiagnostic, SourceModel } from "./analysis.ts";

/** More are of no use to anyone: a text that is no TypeScript has one for every few characters. */
const MOST_DIAGNOSTICS = 100;

/**
 * Says what was found in a source.
 *
 * @param analysis What was found.
 * @returns Diagnostics by their position, the first hundred, and what the types of each model say.
 */
export function describeSource({ models, diagnostics, problems }: SourceAnalysis): SourceAnswer {
  const all = [...problems.map(ofTypeScript), ...diagnostics.map(ofTsfunc)].sort(byPosition);
  const further = all.length - MOST_DIAGNOSTICS;
  return {
    diagnostics: all.slice(0, MOST_DIAGNOSTICS),
    ...(further > 0 && { furtherDiagnostics: further }),
    models: models.map(describeModel),
  };
}

function describeModel(model: AnalyzedModel): SourceModel {
  const { name, kind, signature } = model;
  return {
    name,
    kind,
    signature: String(signature),
    signatureJson: {
      inputs: signature.inputs?.toDict() ?? null,
      outputs: signature.outputs?.toDict() ?? null,
      params: signature.params?.toDict() ?? null,
    },
    jsonSchema: Object(model.jsonSchema()),
    zod: zodSource(model),
  };
}

const PARTS: readonly ModelPart[] = ["input", "output", "params"];

function zodSource({ descriptor }: AnalyzedModel): string {
  const types = PARTS.flatMap((part) => {
    const type = typeOfPart(descriptor, part);
    return type === null ? [] : [[part, type] as const];
  });
  return zodSourceFromDescriptor(
    { types: Object.fromEntries(types), definitions: descriptor.definitions },
    { version: 4 },
  );
}

function ofTsfunc({ code, severity, message, fix, line, column }: Diagnostic): SourceDiagnostic {
  return { code, severity: severityOf(severity), message, fix, line, column };
}

function ofTypeScript({ severity, ...diagnostic }: TypeScriptDiagnostic): SourceDiagnostic {
  return { ...diagnostic, severity: severityOf(severity) };
}

function severityOf(severity: Diagnostic["severity"]): SourceDiagnostic["severity"] {
  return severity === "information" ? "info" : severity;
}

function byPosition(one: SourceDiagnostic, other: SourceDiagnostic): number {
  return one.line - other.line || one.column - other.column;
}

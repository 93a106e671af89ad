import { existsSync, statSync } from "node:fs";
import { basename } from "node:path";
import type { AnalyzedModel } from "@tsfunc/compiler-plugin/api";
import { getModelInfo } from "@tsfunc/mlflow";
import type { ModelDescriptor } from "@tsfunc/runtime/descriptor";
import { codeFrame } from "../../output/code-frame.ts";
import { hasErrors } from "../../output/report-diagnostics.ts";
import type { Terminal } from "../../output/terminal.ts";
import { UsageError, unknown } from "../../output/usage-error.ts";
import { descriptorOfSignature } from "./descriptor-of-signature.ts";

/** A model whose types are written elsewhere. */
export interface ExportedModel {
  readonly name: string;
  readonly descriptor: ModelDescriptor;
  /** The key of a request that the model takes its input under. */
  readonly format: "inputs" | "dataframe_records";
}

/**
 * Finds the types of a model.
 *
 * @param source The URI of a saved model, or a source file.
 * @param wanted The name of the model, where a file has several.
 * @param terminal Where the diagnostics of a source file go to.
 * @returns The model; null where its types cannot be used, or it has none.
 * @throws {UsageError} When there are several, or none of the name.
 */
export async function exportedModel(
  source: string,
  wanted: unknown,
  terminal: Terminal,
): Promise<ExportedModel | null> {
  if (!isSourceFile(source)) return await modelOfUri(source, terminal);
  const model = await sourceModel(source, wanted, terminal);
  return model === null ? null : { name: model.name, descriptor: model.descriptor, format: "inputs" };
}

/** Whether a source of types is a source file, and no URI of a saved model. */
export function isSourceFile(source: string): boolean {
  return /\.[cm]?tsx?$/.test(source) && existsSync(source) && statSync(source).isFile();
}

async function modelOfUri(uri: string, terminal: Terminal): Promise<ExportedModel | null> {
  const { signature, modelUri, flavors, isSignatureFromTypeHint } = await getModelInfo(uri);
  if (signature === null) {
    terminal.say(`${terminal.said.error("error")} The model at ${uri} has no signature.`);
    return null;
  }
  const name = String(flavors.tsfunc?.name ?? basename(modelUri));
  const isFrame = signature.inputs?.isTensorSpec() === false && signature.inputs.hasInputNames();
  const format = isFrame && !isSignatureFromTypeHint ? "dataframe_records" : "inputs";
  return { name, descriptor: descriptorOfSignature(signature), format };
}

/**
 * Finds a model of a source file.
 *
 * @param file The file.
 * @param wanted The name of the model, where there are several.
 * @param terminal Where diagnostics go to.
 * @returns The model; null where its types cannot be used.
 * @throws {UsageError} When there are several, or none of the name.
 */
export async function sourceModel(file: string, wanted: unknown, terminal: Terminal): Promise<AnalyzedModel | null> {
  const { check } = await import("@tsfunc/compiler-plugin/api");
  const { models, diagnostics } = check([file], {});
  if (hasErrors(diagnostics)) {
    for (const one of diagnostics) terminal.say(`${codeFrame(one, terminal.said)}\n`);
    return null;
  }
  const names = models.map(({ name }) => name);
  if (wanted === undefined && models.length > 1) {
    throw new UsageError(`${file} has several models: name one by \`--model\`, of ${names.join(", ")}.`);
  }
  const model = wanted === undefined ? models[0] : models.find(({ name }) => name === wanted);
  if (model !== undefined) return model;
  if (wanted === undefined) throw new UsageError(`${file} has no model.`);
  throw unknown(`model \`${wanted}\``, String(wanted), names);
}

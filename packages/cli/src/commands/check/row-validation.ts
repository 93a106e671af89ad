import { getModelInfo } from "@tsfunc/mlflow";
import { pyfunc } from "@tsfunc/runtime";
import type { JsonValue, ModelDescriptor } from "@tsfunc/runtime/descriptor";
import { enforceSchema } from "@tsfunc/runtime/enforce";
import { describe } from "@tsfunc/runtime/injected";
import { convertInput } from "@tsfunc/runtime/model";
import type { ModelSignature, Schema } from "@tsfunc/runtime/signature";
import type { Terminal } from "../../output/terminal.ts";
import { UsageError } from "../../output/usage-error.ts";
import { isSourceFile, sourceModel } from "../export/exported-model.ts";

/** What rows are validated by. */
export interface RowValidation {
  /** What the model is called. */
  readonly name: string;
  readonly signature: ModelSignature;
  /**
   * Validates rows.
   *
   * @param rows The rows.
   * @param json Whether they come from text, so that text stands for dates and bytes.
   * @throws {ValidationError} When one does not fit.
   */
  validate(rows: readonly unknown[], json: boolean): void;
}

/**
 * Finds what rows are validated by: the types in a source file, or the signature of a saved model. No code of the model runs.
 *
 * @param source The source file, or the URI of a saved model.
 * @param wanted The name of the model, where a source file has several.
 * @param terminal Where the diagnostics of a source file go to.
 * @returns The validation; null where the types cannot be used.
 * @throws {UsageError} When the model takes anything.
 */
export async function rowValidation(
  source: string,
  wanted: unknown,
  terminal: Terminal,
): Promise<RowValidation | null> {
  if (!isSourceFile(source)) return await bySignature(source);
  const model = await sourceModel(source, wanted, terminal);
  return model === null ? null : await byTypes(model.name, model.descriptor, model.signature);
}

async function bySignature(uri: string): Promise<RowValidation> {
  const { signature } = await getModelInfo(uri);
  const inputs: Schema | null | undefined = signature?.inputs;
  if (!signature || !inputs) throw new UsageError(`The model at ${uri} has no signature of its input.`);
  const onWarning = (): void => undefined;
  return {
    name: uri,
    signature,
    validate: (rows, json) => void enforceSchema(rows, inputs, { source: json ? "json" : "value", onWarning }),
  };
}

async function byTypes(name: string, descriptor: ModelDescriptor, signature: ModelSignature): Promise<RowValidation> {
  if (descriptor.input === null) throw new UsageError(`${name} has no types of its input to check data by.`);
  const { formats } = await import("@tsfunc/runtime/formats");
  const metadata = { version: 1, kind: "function", name, classes: {}, formats } as const;
  const described = describe(
    () => ({ ...metadata, descriptor: withoutSchemas(descriptor) }),
    (modelInput: unknown[]) => modelInput,
  );
  const model = pyfunc(described);
  return { name, signature, validate: (rows, json) => void convertInput(model, rows, { json }) };
}

/** A schema of a library validates in code, which does not run here: what counts is the type behind it. */
function withoutSchemas(descriptor: ModelDescriptor): ModelDescriptor {
  return JSON.parse(JSON.stringify(descriptor), (_, node: JsonValue) => (isSchema(node) ? node.type : node));
}

function isSchema(node: JsonValue): node is { readonly kind: "schema"; readonly type: JsonValue } {
  const isObject = typeof node === "object" && node !== null && !Array.isArray(node);
  return isObject && "kind" in node && node.kind === "schema" && "type" in node;
}

import { kindOf } from "../errors/kind-of.ts";
import { TsfuncError } from "../errors/tsfunc-error.ts";
import type { JsonNode } from "../json/json-node.ts";
import { ParamSchema } from "./param-schema.ts";
import { readDict } from "./read-dict.ts";
import { Schema } from "./schema.ts";
import { isPart, SignaturePart } from "./signature-part.ts";

/** The parts of a {@link ModelSignature}; null and undefined stand for none. */
export interface ModelSignatureParts {
  readonly inputs?: Schema | null | undefined;
  readonly outputs?: Schema | null | undefined;
  readonly params?: ParamSchema | null | undefined;
}

/** A signature as it stands in an MLmodel file: each part as JSON text. */
export type ModelSignatureDict = Readonly<Record<"inputs" | "outputs" | "params", string | null>>;

/**
 * What a model takes and gives.
 *
 * @see MLflow ModelSignature
 */
export class ModelSignature extends SignaturePart<ModelSignatureDict> {
  readonly kind = "signature";
  readonly inputs: Schema | null;
  readonly outputs: Schema | null;
  readonly params: ParamSchema | null;

  /**
   * @param parts At least one of `inputs`, `outputs` and `params`.
   * @throws {TsfuncError} TF3002 when one is something else, TF3012 when there are none.
   */
  constructor({ inputs = null, outputs = null, params = null }: ModelSignatureParts) {
    super();
    checkPart(inputs, "schema", "inputs");
    checkPart(outputs, "schema", "outputs");
    checkPart(params, "params", "params");
    if (inputs === null && outputs === null && params === null) throw new TsfuncError("TF3012", {});
    this.inputs = inputs;
    this.outputs = outputs;
    this.params = params;
    Object.freeze(this);
  }

  /**
   * Reads what {@link ModelSignature.toDict} gives, which is what stands in an MLmodel file.
   *
   * @param dict `inputs`, `outputs` and `params` as JSON text, each of them null or absent where there is none.
   * @returns The signature.
   * @throws {TsfuncError} TF3002 or TF3030 when it is not of this form, else as the constructors of the parts.
   * @see MLflow ModelSignature.from_dict
   */
  static fromDict(dict: unknown): ModelSignature {
    const members = readDict(dict, "ModelSignature");
    const [inputs, outputs, params] = ["inputs", "outputs", "params"].map((key) => readText(members.get(key), key));
    return new ModelSignature({
      inputs: inputs ? Schema.fromJsonText(inputs) : null,
      outputs: outputs ? Schema.fromJsonText(outputs) : null,
      params: params ? ParamSchema.fromJsonText(params) : null,
    });
  }

  /**
   * Whether something is an equal signature.
   *
   * @param other Anything.
   * @returns True for a signature with equal parts; no params and an empty list of params differ.
   */
  override equals(other: unknown): boolean {
    const hasParams = isPart(other, "signature") && "params" in other && other.params !== null;
    return super.equals(other) && hasParams === (this.params !== null);
  }

  toJsonNode(): ReadonlyMap<keyof ModelSignatureDict, JsonNode> {
    return new Map([
      ["inputs", this.inputs?.toJsonText() ?? null],
      ["outputs", this.outputs?.toJsonText() ?? null],
      ["params", this.params?.params.length ? this.params.toJsonText() : null],
    ]);
  }

  toString(): string {
    return `inputs: \n  ${this.inputs ?? "None"}\noutputs: \n  ${this.outputs ?? "None"}\nparams: \n  ${this.params ?? "None"}\n`;
  }
}

function checkPart(part: unknown, kind: "schema" | "params", argument: string): void {
  if (part === null || isPart(part, kind)) return;
  const expected = kind === "schema" ? "a Schema" : "a ParamSchema";
  throw new TsfuncError("TF3002", { argument, owner: "ModelSignature", expected, received: kindOf(part) });
}

function readText(text: unknown, argument: string): string | null {
  if (typeof text === "string" || text === null || text === undefined) return text ?? null;
  throw new TsfuncError("TF3002", {
    argument,
    owner: "ModelSignature",
    expected: "JSON text or null",
    received: kindOf(text),
  });
}

import { readJson } from "@tsfunc/runtime/json";
import { ModelSignature, ParamSchema, Schema } from "@tsfunc/runtime/signature";
import { parse } from "yaml";

/** Parts of a signature by their names. */
type Parts = Readonly<Record<string, unknown>>;

/**
 * Reads a signature that someone has pasted.
 *
 * @param text An MLmodel file, its `signature`, what a scoring server answers to `GET /signature`, or the JSON of the inputs alone.
 * @returns The signature; null for an empty text.
 * @throws {TsfuncError} TF30xx when a part is no schema.
 * @throws {Error} When the text is neither JSON nor YAML, or holds no signature.
 */
export function readSignature(text: string): ModelSignature | null {
  if (text.trim() === "") return null;
  const parts = partsIn(readText(text));
  return new ModelSignature({
    inputs: schemaOf(parts.inputs),
    outputs: schemaOf(parts.outputs),
    params: paramsOf(parts.params),
  });
}

function readText(text: string): unknown {
  try {
    return readJson(text);
  } catch {
    return parse(text, { maxAliasCount: 0, prettyErrors: false });
  }
}

function partsIn(value: unknown): Parts {
  if (Array.isArray(value)) return { inputs: value };
  const members = (typeof value === "object" && value !== null ? value : {}) as Parts;
  if ("signature" in members) return partsIn(members.signature);
  if ("inputs" in members || "outputs" in members || "params" in members) return members;
  throw new Error(
    "A signature has `inputs`, `outputs` or `params`: paste an MLmodel file, or the JSON of a signature.",
  );
}

/** A part is JSON text in an MLmodel file, and JSON in answers of servers. */
function schemaOf(part: unknown): Schema | null {
  if (part === null || part === undefined) return null;
  return typeof part === "string" ? Schema.fromJsonText(part) : Schema.fromDict(part);
}

function paramsOf(part: unknown): ParamSchema | null {
  if (part === null || part === undefined) return null;
  return typeof part === "string" ? ParamSchema.fromJsonText(part) : ParamSchema.fromDict(part);
}

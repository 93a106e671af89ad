import { ValidationError } from "@tsfunc/runtime";
import type { JsonValue } from "@tsfunc/runtime/descriptor";
import { convertInput, convertParams } from "../../packages/runtime/src/pyfunc/convert-input.ts";
import { writeValue } from "./notation.ts";

/** What a model makes of an element of its input: a value in notation, or the code and path of each issue. */
export type Conversion = { readonly becomes: JsonValue } | { readonly issues: readonly JsonValue[] };

/**
 * Gives a model one element.
 *
 * @param model The model.
 * @param element The element.
 * @param source Where it comes from.
 */
export function conversionOf(model: object, element: unknown, source: "json" | "value" = "value"): Conversion {
  return outcomeOf(1, () => (convertInput(model, [element], { json: source === "json" }) as unknown[])[0]);
}

/** The same of params, or of the model input as a whole. */
export function convertedPart(
  model: object,
  part: "input" | "params",
  value: unknown,
  source: "json" | "value" = "value",
): Conversion {
  const convert = part === "input" ? convertInput : convertParams;
  return outcomeOf(0, () => convert(model, value, { json: source === "json" }));
}

/** Paths begin below so many levels. */
function outcomeOf(levels: number, convert: () => unknown): Conversion {
  try {
    return { becomes: writeValue(convert()) };
  } catch (error) {
    if (!(error instanceof ValidationError)) throw error;
    return { issues: error.issues.map(({ code, path }) => ({ code, path: path.slice(levels) })) };
  }
}

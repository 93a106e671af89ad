import { ValidationError } from "@tsfunc/runtime";
import type { JsonValue } from "@tsfunc/runtime/descriptor";
import { convertInput } from "../../packages/runtime/src/pyfunc/convert-input.ts";
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
  try {
    const [converted] = convertInput(model, [element], { json: source === "json" }) as unknown[];
    return { becomes: writeValue(converted) };
  } catch (error) {
    if (!(error instanceof ValidationError)) throw error;
    return { issues: error.issues.map(({ code, path }) => ({ code, path: path.slice(1) })) };
  }
}

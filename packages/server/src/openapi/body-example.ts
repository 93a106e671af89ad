import { isTsfuncError } from "@tsfunc/runtime";
import { exampleValue } from "./example-value.ts";
import { hoistDefinitions } from "./hoist-definitions.ts";
import { inputSchema, type KnownModel } from "./part-schemas.ts";

/** Errors of requests whose form is wrong. */
const OF_FORM: ReadonlySet<string> = new Set(["TF4040", "TF4041", "TF4042", "TF6004"]);

/** Longer examples help nobody in a message. */
const LONGEST = 1000;

/**
 * Shows what a valid body is where the form of a request is wrong.
 *
 * @param known The model, with the example that it was saved with.
 * @returns A function that gives a sentence for the message of an error, or an empty text.
 */
export function bodyExample(known: KnownModel & { readonly example: string | null }): (error: unknown) => string {
  const text = requestText(known);
  return (error) => (isTsfuncError(error) && OF_FORM.has(error.code) ? `A valid body: ${text}` : "");
}

/**
 * The text of a request that a model takes.
 *
 * @param known The model, with the example that it was saved with.
 * @returns That example where it is short, or one that is made from its types; JSON that every reader takes.
 */
export function requestText(known: KnownModel & { readonly example: string | null }): string {
  const saved = compactJson(known.example ?? "");
  if (saved !== null && saved.length <= LONGEST) return saved;
  const { schema, definitions } = hoistDefinitions(inputSchema(known), "Input");
  return JSON.stringify({ inputs: exampleValue(schema, definitions) });
}

/** Null for what JSON itself does not have, such as NaN. */
function compactJson(text: string): string | null {
  try {
    return JSON.stringify(JSON.parse(text));
  } catch {
    return null;
  }
}

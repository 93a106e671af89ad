import { TsfuncError } from "../errors/tsfunc-error.ts";

/**
 * The formats of text that a model uses, by name: each tells whether a text has it. Only models with a format bring the table along, so
 * that all others need not load it.
 */
export type Formats = Readonly<Record<string, (text: string) => boolean>>;

/**
 * A format by its name.
 *
 * @param name The name.
 * @param formats The formats that the model uses.
 * @returns What tells whether a text has the format.
 * @throws {TsfuncError} TF2006 when the metadata came without it.
 */
export function formatOf(name: string, formats: Formats = {}): Formats[string] {
  const format = Object.hasOwn(formats, name) ? formats[name] : undefined;
  if (format === undefined) {
    throw new TsfuncError("TF2006", { what: "a format", name });
  }
  return format;
}

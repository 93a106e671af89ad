import { fullFormats } from "ajv-formats/dist/formats.js";
import { FORMAT_NAMES, type FormatName } from "./descriptor/format-name.ts";

/**
 * Every format that `@format` may name. The compiler plugin hands the table to the models that use one.
 *
 * @see JSON Schema draft 2020-12, format vocabulary
 */
export const formats: Readonly<Record<FormatName, (text: string) => boolean>> = Object.freeze(
  Object.fromEntries(FORMAT_NAMES.map((name) => [name, checkOf(name)])) as Record<
    FormatName,
    (text: string) => boolean
  >,
);

function checkOf(name: FormatName): (text: string) => boolean {
  const format: unknown = fullFormats[name];
  const check: unknown =
    typeof format === "object" && format !== null && "validate" in format ? format.validate : format;
  return check instanceof RegExp ? (text) => check.test(text) : (check as (text: string) => boolean);
}

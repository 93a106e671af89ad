import { type FormatName, fullFormats } from "ajv-formats/dist/formats.js";
import type { Formats } from "./convert/formats.ts";

/** The formats that JSON Schema defines for text. */
const NAMES = [
  "date-time",
  "date",
  "time",
  "duration",
  "email",
  "hostname",
  "ipv4",
  "ipv6",
  "uri",
  "uri-reference",
  "uri-template",
  "uuid",
  "json-pointer",
  "relative-json-pointer",
  "regex",
] as const satisfies readonly FormatName[];

/**
 * Every format that `@format` may name. The compiler plugin hands the table to the models that use one.
 *
 * @see JSON Schema draft 2020-12, format vocabulary
 */
export const formats: Formats = Object.freeze(Object.fromEntries(NAMES.map((name) => [name, checkOf(name)])));

function checkOf(name: FormatName): (text: string) => boolean {
  const format: unknown = fullFormats[name];
  const check: unknown =
    typeof format === "object" && format !== null && "validate" in format ? format.validate : format;
  return check instanceof RegExp ? (text) => check.test(text) : (check as (text: string) => boolean);
}

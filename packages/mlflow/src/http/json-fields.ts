import type { JsonData, JsonDict } from "@tsfunc/runtime/json";

/**
 * Reads a text out of an answer.
 *
 * @param dict The answer, or a part of it.
 * @param key The name of the field.
 * @returns The text; empty when it is not there, because MLflow leaves out what is empty.
 */
export function textOf(dict: JsonDict, key: string): string {
  const value = dict[key];
  return typeof value === "string" ? value : typeof value === "number" ? String(value) : "";
}

/**
 * Reads a text that may be missing.
 *
 * @param dict The answer, or a part of it.
 * @param key The name of the field.
 * @returns The text; null when it is missing or empty.
 */
export function textOrNull(dict: JsonDict, key: string): string | null {
  return textOf(dict, key) || null;
}

/**
 * Reads a number, which MLflow writes as text where JSON has none for it: integers of 64 bits, NaN and infinities.
 *
 * @param dict The answer, or a part of it.
 * @param key The name of the field.
 * @returns The number; 0 when it is missing, because MLflow leaves out what is 0.
 */
export function numberOf(dict: JsonDict, key: string): number {
  return numberOrNull(dict, key) ?? 0;
}

/**
 * Reads a number that may be missing.
 *
 * @param dict The answer, or a part of it.
 * @param key The name of the field.
 * @returns The number; null when it is missing.
 */
export function numberOrNull(dict: JsonDict, key: string): number | null {
  const value = dict[key];
  return typeof value === "number" || typeof value === "bigint" || typeof value === "string" ? Number(value) : null;
}

/**
 * Reads a part of an answer.
 *
 * @param dict The answer.
 * @param key The name of the field.
 * @returns The object; empty when it is missing.
 */
export function dictOf(dict: JsonDict, key: string): JsonDict {
  return asDict(dict[key]);
}

/**
 * Reads a list of parts of an answer.
 *
 * @param dict The answer.
 * @param key The name of the field.
 * @returns The objects; none when it is missing.
 */
export function dictsOf(dict: JsonDict, key: string): readonly JsonDict[] {
  const value = dict[key];
  return Array.isArray(value) ? value.map(asDict) : [];
}

/**
 * Reads values by name out of a list of objects with `key` and `value`.
 *
 * @param dict The answer, or a part of it.
 * @param key The name of the field that has the list.
 * @returns The values; of a repeated name the last.
 * @see MLflow RunTag, Param
 */
export function namedOf(dict: JsonDict, key: string): Readonly<Record<string, string>> {
  return Object.fromEntries(dictsOf(dict, key).map((one) => [textOf(one, "key"), textOf(one, "value")]));
}

/**
 * Writes values by name as MLflow's API takes them.
 *
 * @param named The values.
 * @returns A list of objects with `key` and `value`.
 */
export function keysAndValues(
  named: Readonly<Record<string, string>> = {},
): readonly { readonly key: string; readonly value: string }[] {
  return Object.entries(named).map(([key, value]) => ({ key, value }));
}

function asDict(value: JsonData | undefined): JsonDict {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as JsonDict) : {};
}

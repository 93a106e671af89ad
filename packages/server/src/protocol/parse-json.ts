import { mayHoldLongInteger, readJson } from "@tsfunc/runtime/json";
import { reasonOf } from "../errors/reason-of.ts";
import { serverErrors } from "../errors/server-errors.ts";

/** An integer that a number may not hold: found also inside strings, which costs time and nothing else. */
const LONG_INTEGER = /(?:^|[[,:\s])-?[1-9]\d{15,}(?=\s*(?:[\],}]|$))/;

/**
 * Parses the body of a request. `JSON.parse` does the work wherever it loses nothing.
 *
 * @param text JSON, or what Python writes: integers beyond 2^53, which become bigints, NaN and infinities.
 * @returns Plain values.
 * @throws {TsfuncError} TF6001 when it is not JSON, TF6003 when it has a key `__proto__`.
 */
export function parseJson(text: string): unknown {
  const value = mayHoldLongInteger(text) && LONG_INTEGER.test(text) ? parseSlowly(text) : parseFast(text);
  if (mayHoldProto(text) && holdsProto(value)) throw serverErrors.error("TF6003", {});
  return value;
}

function parseFast(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (/NaN|Infinity/.test(text)) return parseSlowly(text);
    throw notJson(error);
  }
}

function parseSlowly(text: string): unknown {
  try {
    return readJson(text);
  } catch (error) {
    throw notJson(error instanceof Error && error.cause !== undefined ? error.cause : error);
  }
}

/** V8 quotes the text where it says what is wrong, and what a client sent stays out of messages. */
function notJson(error: unknown): Error {
  const problem = reasonOf(error).replace(/, ".*$|, \.\.\.".*$/s, "");
  return serverErrors.error("TF6001", { problem });
}

function mayHoldProto(text: string): boolean {
  return text.includes("__proto__") || (text.includes("\\u") && /\\u005[fF]|\\u00[67]/.test(text));
}

function holdsProto(value: unknown): boolean {
  if (typeof value !== "object" || value === null) return false;
  return Object.hasOwn(value, "__proto__") || Object.values(value).some(holdsProto);
}

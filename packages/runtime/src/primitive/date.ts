import { parseIsoDate } from "../json/iso-date.ts";
import { FAIL } from "./fail.ts";

/**
 * Converts to `Date`.
 *
 * @param value A Date that has a time; of other realms too.
 * @param json Whether the value comes from JSON, where ISO 8601 text stands for a date.
 * @returns The same Date, or the one that the text says, or FAIL.
 */
export function toDate(value: unknown, json: boolean): Date | typeof FAIL {
  if (typeof value === "string") {
    return json ? (parseIsoDate(value) ?? FAIL) : FAIL;
  }
  return isDate(value) && !Number.isNaN(timeOf(value)) ? value : FAIL;
}

/**
 * Whether a value is a Date, with or without a time.
 *
 * @param value Anything.
 * @returns True for Dates of every realm; what merely has their prototype has no time.
 */
export function isDate(value: unknown): value is Date {
  return value instanceof Date || Object.prototype.toString.call(value) === "[object Date]";
}

/**
 * The time of a Date.
 *
 * @param date A Date of any realm.
 * @returns Milliseconds since 1970; NaN for what merely has the prototype of dates.
 */
export function timeOf(date: Date): number {
  try {
    return Date.prototype.getTime.call(date);
  } catch {
    return Number.NaN;
  }
}

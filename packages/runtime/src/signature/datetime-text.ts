import { parseIsoDate } from "../json/iso-date.ts";

/**
 * Writes a point in time as Python does; text that says only the day stays a day.
 *
 * @param value A Date, or ISO 8601 text not finer than milliseconds.
 * @returns Such as `2024-03-01T12:30:15`, `2024-03-01T12:30:15.250000` in UTC, or `2024-03-01`; undefined for anything else, and for years
 * that Python does not have.
 * @see Python datetime.isoformat
 */
export function datetimeText(value: unknown): string | undefined {
  const date = typeof value === "string" ? parseIsoDate(value) : value;
  if (!(date instanceof Date) || Number.isNaN(date.getTime())) return undefined;
  const text = date.toISOString();
  if (!/^\d/.test(text) || text.startsWith("0000")) return undefined;
  return value === text.slice(0, 10) ? value : withMicroseconds(text);
}

function withMicroseconds(text: string): string {
  return text.endsWith(".000Z") ? text.slice(0, 19) : `${text.slice(0, 23)}000`;
}

/**
 * Shows a point in time as Python does inside a list.
 *
 * @param text What {@link datetimeText} gives.
 * @returns Such as `datetime.datetime(2024, 3, 1, 12, 30, 15)` or `datetime.date(2024, 3, 1)`.
 * @see Python datetime.__repr__
 */
export function showDatetime(text: string): string {
  const parts = text.split(/\D/).map(Number);
  const last = parts.findLastIndex((part, position) => position < 5 || part !== 0);
  return `datetime.${parts.length === 3 ? "date" : "datetime"}(${parts.slice(0, last + 1).join(", ")})`;
}

/**
 * A point in time as Python writes it: in UTC, without a zone, with a fraction only where there is one.
 *
 * @param date The date.
 * @returns Such as `2024-01-31T12:30:00` or `2024-01-31T12:30:00.250000`; null for a date without a time.
 * @see Python datetime.isoformat
 */
export function dateText(date: Date): string | null {
  if (Number.isNaN(date.getTime())) return null;
  const text = date.toISOString().slice(0, -1);
  return text.endsWith(".000") ? text.slice(0, -4) : `${text}000`;
}

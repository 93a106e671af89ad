/**
 * A point in time as it stands in an MLmodel file.
 *
 * @param date The time.
 * @returns Such as `2026-01-31 12:30:15.250000`, in UTC.
 */
export function utcTime(date: Date): string {
  return date.toISOString().replace("T", " ").replace("Z", "000");
}

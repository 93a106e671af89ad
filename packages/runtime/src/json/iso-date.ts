const ISO_DATE =
  /^(?<year>\d{4}|\+\d{6}|-(?!0{6})\d{6})-(?<month>\d{2})-(?<day>\d{2})(?:[T ](?<hour>\d{2}):(?<minute>\d{2})(?::(?<second>\d{2})(?:\.(?<fraction>\d{1,3})0*)?)?(?:Z|(?<sign>[+-])(?<zoneHour>\d{2})(?::?(?<zoneMinute>\d{2}))?)?)?$/;

type Parts = Readonly<Record<string, string | undefined>>;

/**
 * Reads an ISO 8601 date, with or without a time.
 *
 * Without a zone the time is UTC; a date alone is midnight UTC. What a Date cannot hold exactly is refused, such as microseconds, and so
 * are days that no calendar has.
 *
 * @param text Such as `2024-01-31`, `2024-01-31T12:30Z`, `2024-01-31 12:30:00.250+02:00`.
 * @returns The Date, or undefined when the text is no such date.
 */
export function parseIsoDate(text: string): Date | undefined {
  const parts: Parts | undefined = ISO_DATE.exec(text)?.groups;
  if (parts === undefined || !isTimeOfDay(parts)) {
    return undefined;
  }
  const day = midnight(parts);
  return day === undefined ? undefined : validDate(day + timeOfDay(parts) - zoneOffset(parts));
}

function isTimeOfDay(parts: Parts): boolean {
  return (
    numberOf(parts.hour) < 24 &&
    numberOf(parts.minute) < 60 &&
    numberOf(parts.second) < 60 &&
    numberOf(parts.zoneHour) < 24 &&
    numberOf(parts.zoneMinute) < 60
  );
}

/** The instant at which the day begins in UTC; undefined for a day such as 30 February, which a Date would carry over. */
function midnight(parts: Parts): number | undefined {
  const [month, day] = [numberOf(parts.month) - 1, numberOf(parts.day)];
  const date = new Date(0);
  const instant = date.setUTCFullYear(numberOf(parts.year), month, day);
  return date.getUTCMonth() === month && date.getUTCDate() === day ? instant : undefined;
}

function timeOfDay(parts: Parts): number {
  const minutes = numberOf(parts.hour) * 60 + numberOf(parts.minute);
  return (minutes * 60 + numberOf(parts.second)) * 1000 + numberOf(parts.fraction?.padEnd(3, "0"));
}

function zoneOffset(parts: Parts): number {
  const minutes = numberOf(parts.zoneHour) * 60 + numberOf(parts.zoneMinute);
  return (parts.sign === "-" ? -minutes : minutes) * 60_000;
}

function validDate(instant: number): Date | undefined {
  const date = new Date(instant);
  return Number.isNaN(date.getTime()) ? undefined : date;
}

function numberOf(digits: string | undefined): number {
  return Number(digits ?? 0);
}

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
  return parseCommonForm(text) ?? parseAnyForm(text);
}

/**
 * `2024-01-31T12:30:00`, with milliseconds and `Z` or without: what dates in data mostly are, read at a fraction of the cost. Undefined for all
 * others, which may be dates all the same.
 */
function parseCommonForm(text: string): Date | undefined {
  if (!isCommonForm(text)) return undefined;
  const year = twoDigits(text, 0) * 100 + twoDigits(text, 2);
  const month = twoDigits(text, 5) - 1;
  const day = twoDigits(text, 8);
  const hour = twoDigits(text, 11);
  const minute = twoDigits(text, 14);
  const second = twoDigits(text, 17);
  const millisecond = text.length < 23 ? 0 : twoDigits(text, 20) * 10 + (twoDigits(text, 21) % 10);
  if (!(hour < 24 && minute < 60 && second < 60)) return undefined;
  const start = midnight(year, month, day);
  return start === undefined ? undefined : validDate(start + ((hour * 60 + minute) * 60 + second) * 1000 + millisecond);
}

function isCommonForm(text: string): boolean {
  switch (text.length) {
    case 19:
      return hasMarks(text);
    case 20:
      return hasMarks(text) && text[19] === "Z";
    case 23:
      return hasMarks(text) && text[19] === ".";
    case 24:
      return hasMarks(text) && text[19] === "." && text[23] === "Z";
    default:
      return false;
  }
}

function hasMarks(text: string): boolean {
  const isDate = text[4] === "-" && text[7] === "-" && (text[10] === "T" || text[10] === " ");
  return isDate && text[13] === ":" && text[16] === ":";
}

/** NaN where there are none. */
function twoDigits(text: string, at: number): number {
  const tens = text.charCodeAt(at) - ZERO;
  const ones = text.charCodeAt(at + 1) - ZERO;
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : Number.NaN;
}

const ZERO = "0".charCodeAt(0);

function parseAnyForm(text: string): Date | undefined {
  const parts: Parts | undefined = ISO_DATE.exec(text)?.groups;
  if (parts === undefined || !isTimeOfDay(parts)) {
    return undefined;
  }
  const day = midnight(numberOf(parts.year), numberOf(parts.month) - 1, numberOf(parts.day));
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

/**
 * The instant at which a day begins in UTC; undefined for one that no calendar has, such as 30 February. Months count from 0.
 *
 * Years are taken to begin in March, so that the day of a leap year is the last one. In 400 years the calendar comes round.
 */
function midnight(year: number, month: number, day: number): number | undefined {
  if (!(day >= 1 && day <= daysIn(year, month))) return undefined;
  const since = month < 2 ? year - 1 : year;
  const rounds = Math.floor(since / 400);
  const inRound = since - rounds * 400;
  const leapDays = Math.floor(inRound / 4) - Math.floor(inRound / 100);
  const inYear = Math.floor((153 * ((month + 10) % 12) + 2) / 5) + day - 1;
  return (rounds * DAYS_OF_ROUND + inRound * 365 + leapDays + inYear - DAYS_BEFORE_1970) * 86_400_000;
}

const DAYS_OF_ROUND = 146_097;

/** Between 1 March of the year 0 and 1970. */
const DAYS_BEFORE_1970 = 719_468;

const DAYS: readonly number[] = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function daysIn(year: number, month: number): number {
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return month === 1 && isLeap ? 29 : (DAYS[month] ?? 0);
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

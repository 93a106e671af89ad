import { IsoText } from "./iso-text.ts";

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
  const iso = new IsoText(text);
  const day = readDay(iso);
  const time = iso.isAtEnd ? 0 : readTime(iso);
  const date = new Date(iso.isAtEnd ? day + time : Number.NaN);
  return Number.isNaN(date.getTime()) ? undefined : date;
}

/** In milliseconds; NaN, as of all that is read here, where the text is something else. */
function readDay(iso: IsoText): number {
  const year = readYear(iso);
  const month = iso.take("-") ? iso.digits(2) - 1 : Number.NaN;
  const day = iso.take("-") ? iso.digits(2) : Number.NaN;
  return midnight(year, month, day);
}

function readYear(iso: IsoText): number {
  if (iso.take("+")) return iso.digits(6);
  if (!iso.take("-")) return iso.digits(4);
  const year = iso.digits(6);
  return year === 0 ? Number.NaN : -year;
}

function readTime(iso: IsoText): number {
  const hour = iso.take("T") || iso.take(" ") ? below(24, iso.digits(2)) : Number.NaN;
  const minute = iso.take(":") ? below(60, iso.digits(2)) : Number.NaN;
  const millisecond = iso.take(":") ? readSeconds(iso) : 0;
  return (hour * 60 + minute) * 60_000 + millisecond - readZone(iso);
}

function readSeconds(iso: IsoText): number {
  const second = below(60, iso.digits(2));
  return second * 1000 + (iso.take(".") ? iso.thousandths() : 0);
}

function readZone(iso: IsoText): number {
  if (iso.isAtEnd || iso.take("Z")) return 0;
  const sign = iso.take("+") ? 1 : -1;
  if (sign < 0 && !iso.take("-")) return Number.NaN;
  const hour = below(24, iso.digits(2));
  const hasMinute = iso.take(":") || !iso.isAtEnd;
  return sign * (hour * 60 + (hasMinute ? below(60, iso.digits(2)) : 0)) * 60_000;
}

function below(limit: number, number: number): number {
  return number < limit ? number : Number.NaN;
}

/**
 * The instant at which a day begins in UTC; NaN for one that no calendar has, such as 30 February. Months count from 0.
 *
 * Years are taken to begin in March, so that the day of a leap year is the last one. In 400 years the calendar comes round.
 */
function midnight(year: number, month: number, day: number): number {
  if (!(day >= 1 && day <= daysIn(year, month))) return Number.NaN;
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

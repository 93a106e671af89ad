import type { DatetimeUnit } from "./element-type.ts";

const MILLISECONDS: Readonly<Record<DatetimeUnit, (count: number | bigint) => number>> = {
  D: (count) => Number(count) * 86_400_000,
  s: (count) => Number(count) * 1000,
  ms: Number,
  us: (count) => floorDivide(BigInt(count), 1_000n),
  ns: (count) => floorDivide(BigInt(count), 1_000_000n),
};

/**
 * Turns a count since 1970 into a point in time.
 *
 * @param count The count.
 * @param unit What is counted.
 * @returns The Date; what is finer than a millisecond is cut off, towards the past.
 * @see NumPy datetime64
 */
export function datetimeValue(count: number | bigint, unit: DatetimeUnit): Date {
  return new Date(MILLISECONDS[unit](count));
}

function floorDivide(count: bigint, divisor: bigint): number {
  const quotient = count / divisor;
  return Number(count % divisor < 0n ? quotient - 1n : quotient);
}

/**
 * Whether a number is a multiple of another. With whole divisors that is told exactly; decimal fractions are compared as they are meant, so
 * that 0.3 is a multiple of 0.1, although the numbers that stand for them are not.
 *
 * @param value A number or a bigint; NaN and infinities are multiples of nothing.
 * @param divisor A number greater than 0.
 * @returns Whether `value / divisor` is an integer.
 */
export function isMultiple(value: number | bigint, divisor: number): boolean {
  if (typeof value === "bigint") {
    return Number.isInteger(divisor) ? value % BigInt(divisor) === 0n : isMultiple(Number(value), divisor);
  }
  if (Number.isInteger(divisor)) {
    return value % divisor === 0;
  }
  const quotient = value / divisor;
  return Math.abs(quotient - Math.round(quotient)) <= Number.EPSILON * Math.abs(quotient);
}

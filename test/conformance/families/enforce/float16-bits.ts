/**
 * Finds the bits of a number that a float16 holds exactly.
 *
 * @param value Zero, NaN, or a normal number.
 * @returns The 16 bits as an integer.
 * @see IEEE 754 binary16
 */
export function float16Bits(value: number): number {
  if (value === 0) return 0;
  if (Number.isNaN(value)) return 0x7e00;
  const exponent = Math.floor(Math.log2(Math.abs(value)));
  const fraction = Math.round((Math.abs(value) / 2 ** exponent - 1) * 1024);
  return (value < 0 ? 0x8000 : 0) | ((exponent + 15) << 10) | fraction;
}

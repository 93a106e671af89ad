/**
 * Whether a bitmap says that a value is there.
 *
 * @param bitmap One bit for each value, the lowest bit of a byte first.
 * @param row The position of the value.
 * @see Apache Arrow validity bitmaps
 */
export function isValid(bitmap: Uint8Array, row: number): boolean {
  return (((bitmap[row >> 3] ?? 0) >> (row & 7)) & 1) === 1;
}

/**
 * Counts the missing values in a bitmap.
 *
 * @param bitmap One bit for each value, the lowest bit of a byte first.
 * @param length How many values there are.
 * @returns How many bits are zero.
 */
export function countInvalid(bitmap: Uint8Array, length: number): number {
  let count = 0;
  for (let row = 0; row < length; row++) {
    if (!isValid(bitmap, row)) count++;
  }
  return count;
}

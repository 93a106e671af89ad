/**
 * A number of things: `1 issue`, `2 issues`.
 *
 * @param number How many.
 * @param noun One of them.
 */
export function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? "" : "s"}`;
}

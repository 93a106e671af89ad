/** Validation stops counting here: a greater count stands for any number beyond it. */
export const COUNT_LIMIT = 10_000;

/**
 * Words a number of things.
 *
 * @param count How many; beyond {@link COUNT_LIMIT} it is worded as "more than".
 * @param noun The thing, in the singular.
 * @returns Such as `1 invalid element`, `12 validation errors`.
 */
export function countText(count: number, noun: string): string {
  const amount = count > COUNT_LIMIT ? `more than ${COUNT_LIMIT}` : String(count);
  return `${amount} ${noun}${count === 1 ? "" : "s"}`;
}

import { FAIL } from "../primitive/fail.ts";

/**
 * What the emitted converter of an array returns in place of FAIL when an element does not fit, so that only that element is walked through,
 * and no other is converted twice.
 */
export class Stop {
  /** The first element that does not fit. */
  readonly index: number;
  /** As long as the array; what the elements before it became. */
  readonly converted: unknown[];

  /**
   * @param index The element that does not fit.
   * @param converted What those before it became.
   */
  constructor(index: number, converted: unknown[]) {
    this.index = index;
    this.converted = converted;
  }
}

/**
 * Whether an emitted converter did not accept what it was given.
 *
 * @param converted What it returned.
 * @returns True for FAIL and for a {@link Stop}.
 */
export function isRefused(converted: unknown): converted is typeof FAIL | Stop {
  return converted === FAIL || converted instanceof Stop;
}

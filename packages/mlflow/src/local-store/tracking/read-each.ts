import { setImmediate as turn } from "node:timers/promises";

/** So many entities are read before others get their turn. */
const AT_ONCE = 50;

/**
 * Reads one thing after the other, and lets the rest of the process have its turn in between.
 *
 * @param items What is read.
 * @param read Reads one; null where it is gone, or not meant.
 * @returns What was read.
 */
export async function* readEach<I, T>(items: Iterable<I>, read: (item: I) => T | null): AsyncGenerator<T> {
  let count = 0;
  for (const item of items) {
    if (++count % AT_ONCE === 0) await turn();
    const found = read(item);
    if (found !== null) yield found;
  }
}

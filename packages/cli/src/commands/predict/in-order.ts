/**
 * Works on several items at once, and gives the results in the order of the items. No item is taken before there is a place for it, so that
 * whoever is slow to take the results slows down all.
 *
 * @param items The items.
 * @param work Works on one.
 * @param limit How many are worked on, or wait to be taken, at once.
 * @returns Items and results.
 */
export async function* inOrder<Item, Result>(
  items: AsyncIterable<Item>,
  work: (item: Item) => Promise<Result>,
  limit: number,
): AsyncGenerator<readonly [item: Item, result: Result]> {
  const pending: Promise<readonly [Item, Result]>[] = [];
  for await (const item of items) {
    const working = work(item).then((result) => [item, result] as const);
    working.catch(() => undefined);
    pending.push(working);
    if (pending.length >= limit) yield await (pending.shift() as Promise<readonly [Item, Result]>);
  }
  while (pending.length > 0) yield await (pending.shift() as Promise<readonly [Item, Result]>);
}

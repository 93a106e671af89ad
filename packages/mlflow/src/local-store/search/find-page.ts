import type { Page, PageRequest } from "../../tracking/page.ts";
import { compileFilter } from "./compile-filter.ts";
import { inOrder } from "./order.ts";
import { type PageLimits, pageOf, pageSize } from "./page-of.ts";
import type { Searchable } from "./searchable.ts";

/** How one sort of entities is searched. */
export interface SearchPlan<T> {
  readonly searchable: Searchable<T>;
  readonly limits: PageLimits;
  /** The order when none is asked for. */
  readonly usualOrder: readonly string[];
  /** What decides where the order that is asked for does not. */
  readonly ties: readonly string[];
}

/**
 * Searches.
 *
 * @param request What is asked for; it is checked before anything is read.
 * @param plan How these entities are searched.
 * @param read Reads all of them.
 * @returns A page of those that fit.
 * @throws {TsfuncError} TF5053 when something is asked for that there is not.
 */
export async function findPage<T>(
  request: PageRequest,
  plan: SearchPlan<T>,
  read: () => AsyncIterable<T> | Iterable<T>,
): Promise<Page<T>> {
  const { searchable, limits, usualOrder, ties } = plan;
  const size = pageSize(request, limits);
  const fits = compileFilter(request.filter, searchable);
  const order = request.orderBy?.length ? request.orderBy : usualOrder;
  inOrder<T>([], order, ties, searchable);
  const found: T[] = [];
  for await (const item of read()) if (fits(item)) found.push(item);
  return pageOf(inOrder(found, order, ties, searchable), request, size);
}

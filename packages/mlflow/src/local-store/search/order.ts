import { compareText } from "./compare.ts";
import { parseIdentifier } from "./identifier.ts";
import { searchError } from "./search-error.ts";
import { type Searchable, type ValueOf, valueReader } from "./searchable.ts";
import { tokensOf } from "./tokens.ts";

/** By what entities are ordered. */
interface Order<T> {
  readonly value: ValueOf<T>;
  readonly direction: 1 | -1;
}

/**
 * Orders entities: those without a value come last, whatever the direction, and before them those whose value is not a number.
 *
 * @param items What is ordered; not changed.
 * @param orderBy Such as `["metrics.f1 DESC", "name"]`.
 * @param ties What decides where these do not.
 * @param searchable What can be asked for.
 * @returns The entities in their order.
 * @throws {TsfuncError} TF5053 when something else is asked for.
 */
export function inOrder<T>(
  items: readonly T[],
  orderBy: readonly string[],
  ties: readonly string[],
  searchable: Searchable<T>,
): readonly T[] {
  const orders = [...orderBy, ...ties].map((text) => parseOrder(text, searchable));
  return items.toSorted((left, right) => {
    for (const { value, direction } of orders) {
      const difference = compareValues(value(left), value(right), direction);
      if (difference !== 0) return difference;
    }
    return 0;
  });
}

function parseOrder<T>(text: string, searchable: Searchable<T>): Order<T> {
  const [first, second, third] = tokensOf(text, "order");
  const direction = second?.kind === "end" ? "ASC" : second?.text.toUpperCase();
  const isWhole = second?.kind === "end" || third?.kind === "end";
  const isDirection = direction === "ASC" || direction === "DESC";
  if (first?.kind !== "word" || !isWhole || !isDirection) {
    throw searchError("order", text, "a name was expected, and perhaps ASC or DESC.");
  }
  const identifier = parseIdentifier(first.text, ["attribute", ...searchable.ordered]);
  const isOnlyFiltered = identifier !== null && searchable.onlyFiltered?.includes(identifier.key) === true;
  const value =
    identifier === null || isOnlyFiltered ? null : valueReader(searchable, identifier.aspect, identifier.key);
  if (value === null) throw searchError("order", text, `\`${first.text}\` is nothing that can be ordered by here.`);
  return { value, direction: direction === "ASC" ? 1 : -1 };
}

function compareValues(left: string | number | null, right: string | number | null, direction: 1 | -1): number {
  const ranks = rank(left) - rank(right);
  if (ranks !== 0 || left === null || right === null) return ranks;
  if (typeof left === "string") return direction * compareText(left, String(right));
  return left < Number(right) ? -direction : left > Number(right) ? direction : 0;
}

function rank(value: string | number | null): number {
  return value === null ? 2 : Number.isNaN(value) ? 1 : 0;
}

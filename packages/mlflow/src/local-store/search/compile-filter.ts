import { type Comparator, compares } from "./compare.ts";
import { type Aspect, type Identifier, parseIdentifier } from "./identifier.ts";
import { type Condition, type Literal, parseFilter } from "./parse-filter.ts";
import { searchError } from "./search-error.ts";
import { attributeName, type Searchable, type ValueOf, valueReader } from "./searchable.ts";

const EQUALITIES: readonly string[] = ["=", "!="];
const PATTERNS: readonly string[] = ["LIKE", "ILIKE"];
const ORDERS: readonly string[] = ["<", "<=", ">", ">="];
const LISTS: readonly string[] = ["IN", "NOT IN"];

/**
 * Makes a function of a filter.
 *
 * @param filter In MLflow's language; all fit when it is empty or left out.
 * @param searchable What can be asked for.
 * @returns Tells whether an entity fits.
 * @throws {TsfuncError} TF5053 when the filter asks for something else.
 */
export function compileFilter<T>(filter: string | undefined, searchable: Searchable<T>): (item: T) => boolean {
  const refuse = (reason: string) => searchError("filter", filter, reason);
  const tests = parseFilter(filter ?? "").map((condition) => testOf(condition, searchable, refuse));
  return (item) => tests.every((test) => test(item));
}

type Refuse = (reason: string) => Error;

function testOf<T>(condition: Condition, searchable: Searchable<T>, refuse: Refuse): (item: T) => boolean {
  const identifier = parseIdentifier(condition.identifier, searchable.aspects);
  if (identifier === null) {
    throw refuse(
      `\`${condition.identifier}\` is none of ${searchable.aspects.map((one) => `\`${one}.…\``).join(", ")}.`,
    );
  }
  const value = readable(identifier, searchable, refuse);
  const { literal } = condition;
  if (literal.kind === "null") return nullTest(condition, identifier, { searchable, value, refuse });
  const comparator = requireComparator(condition.comparator, identifier, searchable, refuse);
  requireLiteral(literal, identifier, { searchable, comparator, refuse });
  return (item) => {
    const left = value(item);
    return left !== null && compares(comparator, left, literal.value);
  };
}

function readable<T>(identifier: Identifier, searchable: Searchable<T>, refuse: Refuse): ValueOf<T> {
  const value = valueReader(searchable, identifier.aspect, identifier.key);
  const isHidden = identifier.aspect === "attribute" && searchable.onlyOrdered?.includes(identifier.key);
  if (value !== null && isHidden !== true) return value;
  const names = [...Object.keys(searchable.texts), ...Object.keys(searchable.numbers)];
  const known = names.filter((name) => searchable.onlyOrdered?.includes(name) !== true);
  throw refuse(`there is no attribute \`${identifier.key}\`, but ${known.map((name) => `\`${name}\``).join(", ")}.`);
}

interface Given<T> {
  readonly searchable: Searchable<T>;
  readonly refuse: Refuse;
}

function nullTest<T>(
  { comparator }: Condition,
  { aspect }: Identifier,
  { searchable, value, refuse }: Given<T> & { readonly value: ValueOf<T> },
): (item: T) => boolean {
  if (!searchable.nullable.includes(aspect)) throw refuse(`\`${comparator}\` is not possible for ${aspect}s here.`);
  return (item) => (value(item) === null) === (comparator === "IS NULL");
}

function requireComparator<T>(
  comparator: string,
  identifier: Identifier,
  searchable: Searchable<T>,
  refuse: Refuse,
): Comparator {
  const possible = comparatorsOf(identifier, searchable);
  if (possible.includes(comparator)) return comparator as Comparator;
  throw refuse(`\`${comparator}\` is none of the comparisons of \`${identifier.key}\`: ${possible.join(", ")}.`);
}

function comparatorsOf<T>(identifier: Identifier, searchable: Searchable<T>): readonly string[] {
  if (isNumber(identifier, searchable)) return [...EQUALITIES, ...ORDERS];
  const texts = [...EQUALITIES, ...PATTERNS];
  if (identifier.aspect !== "attribute") return texts;
  const orders = searchable.hasTextOrder ? ORDERS : [];
  const isListed = searchable.listed?.includes(attributeName(searchable, identifier.key)) ?? true;
  return [...texts, ...orders, ...(isListed ? LISTS : [])];
}

function requireLiteral<T>(
  literal: Literal,
  identifier: Identifier,
  { searchable, comparator, refuse }: Given<T> & { readonly comparator: Comparator },
): void {
  const expected = LISTS.includes(comparator) ? "list" : isNumber(identifier, searchable) ? "number" : "string";
  if (literal.kind === expected) return;
  throw refuse(
    `\`${identifier.key}\` is compared with a ${expected === "string" ? "text in quotes" : expected} by \`${comparator}\`.`,
  );
}

function isNumber<T>({ aspect, key }: { aspect: Aspect; key: string }, searchable: Searchable<T>): boolean {
  if (aspect !== "attribute") return aspect === "metric";
  return Object.hasOwn(searchable.numbers, attributeName(searchable, key));
}

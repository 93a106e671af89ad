import type { Named } from "../../tracking/tracking-store.ts";
import type { Aspect } from "./identifier.ts";

/** What an entity has, as far as a search can ask for it. */
export interface Searchable<T> {
  readonly aspects: readonly Aspect[];
  /** Attributes that are texts. */
  readonly texts: Readonly<Record<string, (item: T) => string | null>>;
  /** Attributes that are numbers. */
  readonly numbers: Readonly<Record<string, (item: T) => number | null>>;
  /** Other names of attributes. */
  readonly synonyms?: Readonly<Record<string, string>>;
  /** Attributes that only an order may name. */
  readonly onlyOrdered?: readonly string[];
  /** Attributes that only a filter may name. */
  readonly onlyFiltered?: readonly string[];
  /** Attributes that `IN` takes; all when left out. */
  readonly listed?: readonly string[];
  /** What can be asked whether it is there. */
  readonly nullable: readonly Aspect[];
  /** Whether texts can be compared by `<`. */
  readonly hasTextOrder?: true;
  /** What an order may name beside attributes. */
  readonly ordered: readonly Aspect[];
  readonly tags?: (item: T) => Named;
  readonly params?: (item: T) => Named;
  readonly metric?: (item: T, key: string) => number | null;
}

/** Reads one value of an entity; null where it has none. */
export type ValueOf<T> = (item: T) => string | number | null;

/**
 * How a value is read.
 *
 * @param searchable What can be asked for.
 * @param aspect What of the entity it is.
 * @param key Its key or its name.
 * @returns Null when there is no such attribute.
 */
export function valueReader<T>(searchable: Searchable<T>, aspect: Aspect, key: string): ValueOf<T> | null {
  const { tags, params, metric } = searchable;
  if (aspect === "tag") return (item) => own(tags?.(item), key);
  if (aspect === "param") return (item) => own(params?.(item), key);
  if (aspect === "metric") return (item) => metric?.(item, key) ?? null;
  const name = attributeName(searchable, key);
  return own(searchable.texts, name) ?? own(searchable.numbers, name);
}

/**
 * The name of an attribute for one of its names.
 *
 * @param searchable What can be asked for.
 * @param key One of its names.
 * @returns The one by which it is read.
 */
export function attributeName<T>({ synonyms }: Searchable<T>, key: string): string {
  return own(synonyms, key) ?? key;
}

function own<V>(values: Readonly<Record<string, V>> | undefined, key: string): V | null {
  return values !== undefined && Object.hasOwn(values, key) ? (values[key] ?? null) : null;
}

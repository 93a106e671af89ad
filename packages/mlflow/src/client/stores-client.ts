import type { RegistryStore } from "../registry/registry-store.ts";
import type { TrackingStore } from "../tracking/tracking-store.ts";
import { openStores, type Stores, type StoreUris } from "./open-stores.ts";

/** What a value of a param or a tag may be: it is written as text. */
export type TextValue = string | number | boolean | bigint;

/** Values by name, to be written as text. */
export type TextValues = Readonly<Record<string, TextValue>>;

/** Which results of a search, and how many at once. */
export interface SearchOptions {
  /** In MLflow's language of filters, such as `tags.stage = 'prod'`. */
  readonly filterString?: string;
  readonly maxResults?: number;
  /** Such as `creation_timestamp DESC`. */
  readonly orderBy?: readonly string[];
  /** `nextPageToken` of the page before. */
  readonly pageToken?: string;
}

/** Opens its stores when the first of them is needed. */
export abstract class StoresClient {
  readonly #uris: StoreUris;
  #stores: Promise<Stores> | undefined;

  /** @param uris Where experiments, runs and models are kept; what was set, else the default, when left out. */
  constructor(uris: StoreUris = {}) {
    this.#uris = uris;
  }

  /** The tracking store. */
  protected async tracking(): Promise<TrackingStore> {
    return (await this.#open()).tracking;
  }

  /** The registry. */
  protected async registry(): Promise<RegistryStore> {
    return (await this.#open()).registry;
  }

  #open(): Promise<Stores> {
    this.#stores ??= openStores(this.#uris).catch((error) => {
      this.#stores = undefined;
      throw error;
    });
    return this.#stores;
  }
}

/**
 * Writes values as text.
 *
 * @param values The values.
 * @returns The same by name, as text.
 */
export function asTexts(values: TextValues): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, String(value)]));
}

/**
 * The same search in the words of the stores.
 *
 * @param options The search.
 * @returns Without what is not said.
 */
export function pageOf({ filterString, ...page }: SearchOptions): Omit<SearchOptions, "filterString"> & {
  readonly filter?: string;
} {
  return filterString === undefined ? page : { ...page, filter: filterString };
}

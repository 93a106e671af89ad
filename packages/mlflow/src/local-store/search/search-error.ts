import { localStoreErrors } from "../../errors/local-store-errors.ts";

/** What of a search is meant. */
export type SearchPart = "filter" | "order" | "page token" | "number of results";

/**
 * Makes the error for a part of a search that cannot be used.
 *
 * @param part Which part.
 * @param text What was given.
 * @param reason A sentence.
 * @returns TF5053.
 */
export function searchError(part: SearchPart, text: unknown, reason: string): Error {
  return localStoreErrors.error("TF5053", { part, text: JSON.stringify(text) ?? String(text), reason });
}

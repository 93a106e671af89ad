import { createHash } from "node:crypto";
import type { Page, PageRequest } from "../../tracking/page.ts";
import { searchError } from "./search-error.ts";

/** How many results a search gives at once. */
export interface PageLimits {
  readonly usual: number;
  readonly most: number;
}

/**
 * Refuses a number of results that no page can have.
 *
 * @param request What was asked for.
 * @param limits How many are usual, and how many are possible.
 * @returns How many the page has at most.
 * @throws {TsfuncError} TF5053 when it is none, or too many.
 */
export function pageSize({ maxResults }: PageRequest, { usual, most }: PageLimits): number {
  if (maxResults === undefined) return usual;
  if (Number.isSafeInteger(maxResults) && maxResults >= 1 && maxResults <= most) return maxResults;
  throw searchError("number of results", maxResults, `a whole number from 1 to ${most} was expected.`);
}

/**
 * One page of the results of a search.
 *
 * @param items All of them.
 * @param request The search: a token is good for the same one alone.
 * @param size How many the page has at most.
 * @returns The page.
 * @throws {TsfuncError} TF5053 when the token is none, or of another search.
 */
export function pageOf<T>(items: readonly T[], request: PageRequest, size: number): Page<T> {
  const search = fingerprint(request);
  const start = request.pageToken === undefined ? 0 : offsetOf(request.pageToken, search);
  const end = start + size;
  return {
    items: items.slice(start, end),
    nextPageToken: end < items.length ? encode({ offset: end, search }) : null,
  };
}

function offsetOf(token: string, search: string): number {
  const decoded = decode(token);
  if (typeof decoded !== "object" || decoded === null || !("offset" in decoded) || !("search" in decoded)) {
    throw searchError("page token", token, "it was given by no search.");
  }
  const { offset } = decoded;
  if (decoded.search !== search) throw searchError("page token", token, "it was given by another search.");
  if (typeof offset === "number" && Number.isSafeInteger(offset) && offset > 0) return offset;
  throw searchError("page token", token, "it was given by no search.");
}

/** The size of the pages may change on the way. */
function fingerprint({ pageToken: _token, maxResults: _size, ...search }: PageRequest): string {
  const sorted = Object.entries(search).toSorted(([left], [right]) => (left < right ? -1 : 1));
  return createHash("sha256").update(JSON.stringify(sorted)).digest("base64url").slice(0, 16);
}

function encode(value: object): string {
  return Buffer.from(JSON.stringify(value)).toString("base64");
}

function decode(token: string): unknown {
  try {
    return JSON.parse(Buffer.from(token, "base64").toString());
  } catch {
    return null;
  }
}

import type { JsonDict } from "@tsfunc/runtime/json";
import { dictsOf, textOrNull } from "../../http/json-fields.ts";
import type { Page, PageRequest } from "../page.ts";

/**
 * Reads a page of results.
 *
 * @param answer What the server answered.
 * @param key The field that has them.
 * @param read Reads one of them.
 * @returns The page.
 */
export function readPage<T>(answer: JsonDict, key: string, read: (dict: JsonDict) => T): Page<T> {
  return { items: dictsOf(answer, key).map(read), nextPageToken: textOrNull(answer, "next_page_token") };
}

/**
 * Writes which results are asked for, but for their order, which is written in two ways.
 *
 * @param page What is asked for.
 * @param most How many results a page has where nothing is said.
 * @returns The fields of the request.
 */
export function pageFields(
  { filter, maxResults, pageToken }: PageRequest,
  most: number,
): Readonly<Record<string, string | number>> {
  return {
    max_results: maxResults ?? most,
    ...(filter === undefined || filter === "" ? {} : { filter }),
    ...(pageToken === undefined ? {} : { page_token: pageToken }),
  };
}

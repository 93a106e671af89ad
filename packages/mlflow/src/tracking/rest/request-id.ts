import { randomUUID } from "node:crypto";
import type { Named } from "../tracking-store.ts";

/** The tag by which a creating call finds what it has made, when the answer was lost. */
export const REQUEST_ID_TAG = "tsfunc.requestId";

/** The tags of something new, and the id among them. */
export interface IdentifiedTags {
  readonly requestId: string;
  readonly tags: Named;
}

/**
 * Gives something new an id of its own.
 *
 * @param tags Its other tags.
 * @returns All tags, and the id.
 */
export function withRequestId(tags: Named = {}): IdentifiedTags {
  const requestId = randomUUID();
  return { requestId, tags: { ...tags, [REQUEST_ID_TAG]: requestId } };
}

/**
 * The filter that finds what was made under an id.
 *
 * @param requestId The id.
 * @returns In MLflow's language of filters.
 */
export function filterOf(requestId: string): string {
  return `tags.\`${REQUEST_ID_TAG}\` = '${requestId}'`;
}

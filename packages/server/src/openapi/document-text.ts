import type { OpenApiDocument } from "./open-api-document.ts";

/** How JavaScript writes 2^63, the bound of int64: rounded, which readers with exact integers take for a larger one. */
const ROUNDED = /:(-?)9223372036854776000(?=[,}\]])/g;

/**
 * Writes an OpenAPI document.
 *
 * @param document The document.
 * @returns JSON, in which the bounds of int64 have all their digits.
 */
export function documentText(document: OpenApiDocument): string {
  return JSON.stringify(document).replace(ROUNDED, (_, sign) => `:${sign}9223372036854775808`);
}

import { quote } from "./quote.ts";

const IDENTIFIER = /^[\p{ID_Start}_$][\p{ID_Continue}$]{0,79}$/u;

/**
 * Writes a path as one would in code: `[3].tools[0].name`, `["Running Time min"]`.
 *
 * @param path Indexes and property names, from the outside inwards.
 * @returns The text, empty for an empty path.
 */
export function pathText(path: readonly (string | number)[]): string {
  return path.map(segmentText).join("").replace(/^\./, "");
}

function segmentText(segment: string | number): string {
  if (typeof segment === "number") {
    return `[${segment}]`;
  }
  return IDENTIFIER.test(segment) ? `.${segment}` : `[${quote(segment, '"', 80)}]`;
}

/**
 * Writes a path as one would in code: `[3].tools[0].name`.
 *
 * @param path Indexes and property names, from the outside inwards.
 */
export function pathText(path: readonly (string | number)[]): string {
  const segments = path.map((segment) => {
    if (typeof segment === "number") return `[${segment}]`;
    return /^[\p{ID_Start}_$][\p{ID_Continue}$]*$/u.test(segment) ? `.${segment}` : `[${JSON.stringify(segment)}]`;
  });
  return segments.join("").replace(/^\./, "");
}

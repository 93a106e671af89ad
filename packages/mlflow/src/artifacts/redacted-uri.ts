/**
 * A URI for people: without passwords and queries, which may be secrets.
 *
 * @param uri The URI.
 * @returns It, as it may be shown.
 */
export function redactedUri(uri: string): string {
  return uri.replace(/\/\/[^/@]*:[^/@]*@/, "//").replace(/\?.*$/s, "");
}

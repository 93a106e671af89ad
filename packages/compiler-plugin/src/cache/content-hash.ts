import { createHash } from "node:crypto";

/** The hash of some texts; where one ends and the next begins is part of it. */
export function contentHash(...texts: readonly string[]): string {
  const hash = createHash("sha256");
  for (const text of texts) hash.update(texts.length === 1 ? text : `${text.length}\0${text}`);
  return hash.digest("base64url");
}

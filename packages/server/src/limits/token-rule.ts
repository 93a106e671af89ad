import { createHash, timingSafeEqual } from "node:crypto";

/**
 * Tells requests with the token of a server from others, in a time that says nothing of the token.
 *
 * @param token The token.
 * @returns Whether the value of a header `authorization` has it.
 */
export function tokenRule(token: string): (authorization: string | undefined) => boolean {
  const expected = digest(token);
  return (authorization = "") => {
    const [scheme = "", given = ""] = authorization.split(/ +/, 2);
    return scheme.toLowerCase() === "bearer" && timingSafeEqual(digest(given), expected);
  };
}

function digest(text: string): Buffer {
  return createHash("sha256").update(text).digest();
}

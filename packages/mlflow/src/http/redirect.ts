/** Where a request goes on. */
export type Redirect = { readonly target: URL } | { readonly refusal: string; readonly shown: string };

const REDIRECTS: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);
const KEEPS_METHOD: ReadonlySet<number> = new Set([307, 308]);

/**
 * Tells whether an answer sends a request elsewhere.
 *
 * @param status The status of the answer.
 * @param location Its header `location`.
 * @param from Where the request went.
 * @param method Its method.
 * @returns Where to, or why it is not followed; null when it is no redirect.
 */
export function redirectOf(status: number, location: string | undefined, from: URL, method: string): Redirect | null {
  if (!REDIRECTS.has(status) || location === undefined) return null;
  if (!URL.canParse(location, from.href)) return { refusal: "it is no URL", shown: "an address that is none" };
  const target = new URL(location, from);
  const shown = `${target.protocol}//${target.host}${target.pathname}`;
  if (!/^https?:$/.test(target.protocol)) return { refusal: "only `http` and `https` are", shown };
  if (from.protocol === "https:" && target.protocol === "http:") {
    return { refusal: "it leads from `https` to `http`", shown };
  }
  if (!KEEPS_METHOD.has(status) && method !== "GET" && method !== "HEAD") {
    return { refusal: `status ${status} would turn ${method} into GET`, shown };
  }
  target.username = "";
  target.password = "";
  return { target };
}

/**
 * Whether credentials for one address may go to another: the same host, at the same port or from `http` to `https`.
 *
 * @param base What they are for.
 * @param target Where a request goes.
 * @returns Whether it is the same server.
 */
export function isSameServer(base: URL, target: URL): boolean {
  if (base.origin === target.origin) return true;
  const isUpgrade = base.protocol === "http:" && target.protocol === "https:" && base.port === "" && target.port === "";
  return isUpgrade && base.hostname === target.hostname;
}

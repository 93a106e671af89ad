/** The names that a machine has for itself. */
const NAMES: ReadonlySet<string> = new Set(["localhost", "127.0.0.1", "[::1]"]);

/**
 * Tells whether a request was meant for this machine. A page that binds its own name to the loopback address (DNS rebinding) sends that name.
 *
 * @param host The header `host`.
 */
export function isLoopbackHost(host: string | undefined): boolean {
  return host !== undefined && NAMES.has(host.toLowerCase().replace(/:\d+$/, ""));
}

/**
 * Tells whether a request comes from a page of this server, or from no page at all.
 *
 * @param origin The header `origin`.
 * @param host The header `host`.
 */
export function isOwnOrigin(origin: string | undefined, host: string | undefined): boolean {
  return origin === undefined || (host !== undefined && origin === `http://${host}`);
}

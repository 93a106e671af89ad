/**
 * Tells which pages may call a server from a browser.
 *
 * @param allowed Origins such as `https://app.example.org`; `*` for all.
 * @returns Whether the page of an origin may, given the host that it calls: pages of the server itself may always.
 */
export function originRule(allowed: readonly string[]): (origin: string, host: string | undefined) => boolean {
  const origins = new Set(allowed);
  return (origin, host) => {
    if (origins.has("*") || origins.has(origin)) return true;
    return host !== undefined && (origin === `http://${host}` || origin === `https://${host}`);
  };
}

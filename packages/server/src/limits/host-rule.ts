import { isIP } from "node:net";

/** Clients repeat their host, so that it is seldom parsed. */
const MOST_KNOWN = 64;

/**
 * Tells which hosts a server answers to. A page that binds its own name to the address of the server (DNS rebinding) is refused, because it
 * sends that name; `localhost` and IP addresses cannot be bound by anyone.
 *
 * @param allowed Further names; `*` for all, `.example.org` for all names below one.
 * @returns Whether the value of a header `host` is one that the server answers to.
 * @see MLflow server, --allowed-hosts
 */
export function hostRule(allowed: readonly string[]): (host: string | undefined) => boolean {
  if (allowed.includes("*")) return () => true;
  const known = new Set<string>();
  const isAllowed = hostTest(allowed.map((name) => name.toLowerCase()));
  return (host) => {
    if (host === undefined) return false;
    if (known.has(host)) return true;
    if (!isAllowed(host.toLowerCase())) return false;
    if (known.size < MOST_KNOWN) known.add(host);
    return true;
  };
}

function hostTest(allowed: readonly string[]): (host: string) => boolean {
  return (host) => {
    const name = host.replace(/:\d+$/, "").replace(/^\[(.*)\]$/, "$1");
    if (isIP(name) !== 0 || name === "localhost" || name.endsWith(".localhost")) return true;
    return allowed.some((one) => one === name || one === host || (one.startsWith(".") && name.endsWith(one)));
  };
}

/**
 * The URL of a server.
 *
 * @param host The address that it listens on.
 * @param port The port.
 * @returns Such as `http://127.0.0.1:8080`.
 */
export function urlOf(host: string, port: number): string {
  return `http://${host.includes(":") ? `[${host}]` : host}:${port}`;
}

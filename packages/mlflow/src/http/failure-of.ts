import type { Failure } from "./outcome.ts";

const NOT_SENT = /^(ECONNREFUSED|ENOTFOUND|EAI_|EHOSTUNREACH|ENETUNREACH|UND_ERR_CONNECT_TIMEOUT)/;
const TIMED_OUT = /^(UND_ERR_(CONNECT|HEADERS|BODY)_TIMEOUT|ETIMEDOUT)$/;
const UNTRUSTED = /CERT|SELF_SIGNED|^UNABLE_TO_|^ERR_(TLS|SSL)_|^EPROTO$/;
const CONNECTION = /^(ECONN|EHOST|ENET|EAI_|ENOTFOUND|EPIPE|ETIMEDOUT|HPE_|UND_ERR_(CONNECT|HEADERS|BODY|SOCKET|RES))/;

/**
 * Tells what went wrong with a connection.
 *
 * @param error What was thrown by undici or Node.
 * @returns What it means; null when it is no matter of the connection, such as a file that cannot be read.
 */
export function failureOf(error: unknown): Failure | null {
  const code = codeOf(error);
  const reason = reasonOf(error, code);
  if (UNTRUSTED.test(code)) return { kind: "untrusted", reason, isSent: false, cause: error };
  if (TIMED_OUT.test(code)) return { kind: "timeout", reason, isSent: !NOT_SENT.test(code), cause: error };
  if (!CONNECTION.test(code)) return null;
  return { kind: "unreachable", reason, isSent: !NOT_SENT.test(code), cause: error };
}

function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : "";
}

/** Errors of several addresses together have a code, but no message. */
function reasonOf(error: unknown, code: string): string {
  const message = error instanceof Error ? error.message : "";
  if (message === "") return code;
  return message.includes(code) ? message : `${message} (${code})`;
}

import { unescape as decoded } from "node:querystring";
import { httpErrors } from "../errors/http-errors.ts";
import type { UserAndPassword } from "./credentials.ts";

/** Where a server is. */
export interface ServerAddress {
  /** Without a slash at its end, and without credentials. */
  readonly base: string;
  readonly credentials: UserAndPassword | null;
}

/**
 * Takes the URI of a server apart.
 *
 * @param uri Such as `https://user:password@mlflow.example.com/prefix`.
 * @returns Its base, and the credentials that stood in it.
 * @throws {TsfuncError} TF5009 when it is no URL of the web.
 */
export function serverAddress(uri: string): ServerAddress {
  const url = URL.canParse(uri) ? new URL(uri) : null;
  if (url === null || !/^https?:$/.test(url.protocol)) {
    throw httpErrors.error("TF5009", {
      name: "The URI of a server",
      expected: "a URL with the scheme `http` or `https`",
      received: JSON.stringify(url === null ? "no URL" : `${url.protocol}//${url.host}`),
    });
  }
  const base = `${url.protocol}//${url.host}${url.pathname.replace(/\/+$/, "")}`;
  const hasCredentials = url.username !== "" || url.password !== "";
  return { base, credentials: hasCredentials ? userAndPassword(url) : null };
}

/** A `%` that encodes nothing stands for itself. */
function userAndPassword({ username, password }: URL): UserAndPassword {
  return { username: decoded(username), password: decoded(password) };
}

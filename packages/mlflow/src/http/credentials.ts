import { httpErrors } from "../errors/http-errors.ts";
import { readCredentialsFile } from "./credentials-file.ts";

/** What proves to a server who this is. */
export interface Credentials {
  /** The header `authorization`; null where nothing is sent. */
  readonly authorization: string | null;
  /** What is sent, in words, without the secret. */
  readonly identity: string;
  /** Texts that must never be shown. */
  readonly secrets: readonly string[];
}

/** A user and a password that stand in a URI. */
export interface UserAndPassword {
  readonly username: string;
  readonly password: string;
}

/**
 * Finds the credentials for a tracking server: those in its URI, else a user and a password, else a token.
 *
 * @param fromUri What stands in the URI, if anything.
 * @param env The environment; it comes before the file `~/.mlflow/credentials`.
 * @returns What to send.
 * @throws {TsfuncError} TF5009 for a way of logging in that only MLflow's Python client has.
 * @see MLflow mlflow.utils.credentials
 */
export function findCredentials(fromUri: UserAndPassword | null, env: NodeJS.ProcessEnv): Credentials {
  refuseUnsupported(env);
  const file = readCredentialsFile(env);
  const username = fromUri?.username || env.MLFLOW_TRACKING_USERNAME || file.username;
  const password = fromUri?.password || env.MLFLOW_TRACKING_PASSWORD || file.password;
  if (fromUri !== null || (username && password)) return basic(username ?? "", password ?? "");
  const token = env.MLFLOW_TRACKING_TOKEN;
  if (token !== undefined && /[^\x21-\x7e]/.test(token)) {
    const expected = "printable characters without spaces";
    throw httpErrors.error("TF5009", { name: "MLFLOW_TRACKING_TOKEN", expected, received: "something else" });
  }
  if (token) return { authorization: `Bearer ${token}`, identity: "a token", secrets: [token] };
  return { authorization: null, identity: "no credentials", secrets: [] };
}

function basic(username: string, password: string): Credentials {
  const encoded = Buffer.from(`${username}:${password}`).toString("base64");
  const secrets = [encoded, password, encodeURIComponent(password)].filter((secret) => secret !== "");
  return {
    authorization: `Basic ${encoded}`,
    identity: `the user ${JSON.stringify(username)} and a password`,
    secrets,
  };
}

function refuseUnsupported(env: NodeJS.ProcessEnv): void {
  for (const name of ["MLFLOW_TRACKING_AUTH", "MLFLOW_TRACKING_AWS_SIGV4"]) {
    const value = env[name];
    if (value && !/^(false|0)$/i.test(value)) {
      const expected = "left out, because this client knows only user and password, a token, and client certificates";
      throw httpErrors.error("TF5009", { name, expected, received: JSON.stringify(value) });
    }
  }
}

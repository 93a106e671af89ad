import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { MlflowServerOptions } from "./mlflow-server.ts";

/** Who has a password. */
export interface User {
  readonly username: string;
  readonly password: string;
}

/** Who may do everything. */
export const ADMIN: User = { username: "admin", password: "correct horse battery" };

/** Who may read everything, and write what is their own. */
export const ADA: User = { username: "ada", password: "note G, 1843: Bernoulli" };

/**
 * What a server asks for user and password with.
 *
 * @param folder Where its list of users may be.
 * @param cacheSeconds How long it remembers who has come in. Without, each request takes as long as it takes to check a password; with it, the
 * server itself fails where it is shown a token.
 * @returns The options.
 */
export function basicAuth(folder: string, cacheSeconds = 0): MlflowServerOptions {
  const config = join(folder, "basic_auth.ini");
  const lines = [
    "[mlflow]",
    "default_permission = READ",
    `database_uri = sqlite:///${join(folder, "users.db")}`,
    `admin_username = ${ADMIN.username}`,
    `admin_password = ${ADMIN.password}`,
    "authorization_function = mlflow.server.auth:authenticate_request_basic_auth",
    ...(cacheSeconds > 0 ? [`auth_cache_ttl_seconds = ${cacheSeconds}`] : []),
  ];
  writeFileSync(config, `${lines.join("\n")}\n`);
  return {
    args: ["--app-name", "basic-auth"],
    env: { MLFLOW_AUTH_CONFIG_PATH: config, MLFLOW_FLASK_SERVER_SECRET_KEY: "for this test only" },
  };
}

/**
 * Adds a user to such a server.
 *
 * @param uri Its address.
 * @param user The user.
 */
export async function addUser(uri: string, user: User): Promise<void> {
  const answer = await fetch(`${uri}/api/2.0/mlflow/users/create`, {
    method: "POST",
    headers: { "content-type": "application/json", authorization: authorizationOf(ADMIN) },
    body: JSON.stringify(user),
  });
  if (!answer.ok) throw new Error(`No user is made: ${answer.status} ${await answer.text()}`);
}

/**
 * What says to clients who they are.
 *
 * @param user The user.
 * @returns MLflow's variables.
 */
export function environmentOf({ username, password }: User): NodeJS.ProcessEnv {
  return { MLFLOW_TRACKING_USERNAME: username, MLFLOW_TRACKING_PASSWORD: password };
}

/**
 * The header by which a user comes in.
 *
 * @param user The user.
 */
export function authorizationOf({ username, password }: User): string {
  return `Basic ${Buffer.from(`${username}:${password}`).toString("base64")}`;
}

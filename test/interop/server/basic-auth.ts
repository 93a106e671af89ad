import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { MlflowServerOptions } from "./mlflow-server.ts";

/** Who may come in. */
export const ADMIN = { username: "admin", password: "correct horse battery" } as const;

/**
 * What a server asks for user and password with.
 *
 * @param folder Where its list of users may be.
 */
export function basicAuth(folder: string): MlflowServerOptions {
  const config = join(folder, "basic_auth.ini");
  const lines = [
    "[mlflow]",
    "default_permission = READ",
    `database_uri = sqlite:///${join(folder, "users.db")}`,
    `admin_username = ${ADMIN.username}`,
    `admin_password = ${ADMIN.password}`,
    "authorization_function = mlflow.server.auth:authenticate_request_basic_auth",
  ];
  writeFileSync(config, `${lines.join("\n")}\n`);
  return {
    args: ["--app-name", "basic-auth"],
    env: { MLFLOW_AUTH_CONFIG_PATH: config, MLFLOW_FLASK_SERVER_SECRET_KEY: "for this test only" },
  };
}

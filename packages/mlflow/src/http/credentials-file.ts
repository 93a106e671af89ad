import { readFileSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";

/** What the file says. */
export interface FileCredentials {
  readonly username: string | undefined;
  readonly password: string | undefined;
}

/**
 * Reads the file `~/.mlflow/credentials`: the keys `mlflow_tracking_username` and `mlflow_tracking_password` of its section `[mlflow]`.
 *
 * Values are taken as they stand, to the end of the line, because a password may have a `#` or a `;`; only `%%` is a `%`.
 *
 * @param env The environment, for the home folder.
 * @returns What is there; nothing where there is no such file.
 * @see MLflow mlflow.utils.credentials, Python configparser
 */
export function readCredentialsFile(env: NodeJS.ProcessEnv): FileCredentials {
  const values = section(textOf(join(env.HOME || homedir(), ".mlflow/credentials")), "mlflow");
  return { username: values.get("mlflow_tracking_username"), password: values.get("mlflow_tracking_password") };
}

function textOf(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return "";
  }
}

function section(text: string, name: string): ReadonlyMap<string, string> {
  const values = new Map<string, string>();
  let isWithin = false;
  for (const line of text.split(/\r?\n/).map((whole) => whole.trim())) {
    if (/^\[.*\]$/.test(line)) isWithin = line === `[${name}]`;
    const [, key, value] = /^([^#;=:[][^=:]*)[=:](.*)$/.exec(line) ?? [];
    if (isWithin && key !== undefined && value !== undefined) {
      values.set(key.trim().toLowerCase(), value.trim().replaceAll("%%", "%"));
    }
  }
  return values;
}

import { userInfo } from "node:os";
import type { Named } from "../../tracking/tracking-store.ts";

/**
 * What is known of the process that logs something.
 *
 * @returns Tags under the names that MLflow gives them.
 * @see MLflow system tags
 */
export function contextTags(): Named {
  return {
    "mlflow.user": userName(),
    "mlflow.source.name": process.argv[1] ?? process.execPath,
    "mlflow.source.type": "LOCAL",
  };
}

/**
 * Who runs the process.
 *
 * @returns The name of the user; `unknown` where the system has none.
 */
export function userName(): string {
  try {
    return userInfo().username;
  } catch {
    return "unknown";
  }
}

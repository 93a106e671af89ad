import { coerce, satisfies } from "semver";
import { type Finding, ok, problem, warning } from "../finding.ts";

const CHECK = "tracking";
const WAIT = 5000;
const SUPPORTED = ">=3.0.0 <3.19.0";

/**
 * Whether the tracking store answers, and in a version that is supported.
 *
 * @param uri What `MLFLOW_TRACKING_URI` says.
 */
export async function checkTracking(uri: string | undefined): Promise<Finding> {
  if (uri === undefined || uri === "")
    return ok(CHECK, "MLFLOW_TRACKING_URI is not set: models are logged to a folder");
  if (!/^https?:/i.test(uri)) return storeFinding(uri);
  const { address, headers } = addressOf(uri);
  const answer = await fetch(`${address}/version`, { headers, signal: AbortSignal.timeout(WAIT) }).catch(
    (error: Error) => error,
  );
  if (answer instanceof Error) {
    const cause = answer.cause instanceof Error ? answer.cause.message : answer.message;
    return problem(
      CHECK,
      `${address} does not answer: ${cause}`,
      "Start it with `mlflow server`, or set MLFLOW_TRACKING_URI to another one.",
    );
  }
  if (answer.status === 401 || answer.status === 403)
    return problem(
      CHECK,
      `${address} refuses the credentials (${answer.status})`,
      "Set MLFLOW_TRACKING_USERNAME and MLFLOW_TRACKING_PASSWORD, or MLFLOW_TRACKING_TOKEN.",
    );
  if (!answer.ok)
    return problem(CHECK, `${address} answers ${answer.status}`, "Set MLFLOW_TRACKING_URI to an MLflow server.");
  return versionFinding(address, (await answer.text()).trim());
}

function versionFinding(address: string, version: string): Finding {
  const known = /^\d+\.\d+/.test(version) ? coerce(version) : null;
  if (known === null)
    return problem(CHECK, `what answers at ${address} is no MLflow server`, "Set MLFLOW_TRACKING_URI to one.");
  const named = `MLflow ${version} at ${address}`;
  if (known.major < 3) return problem(CHECK, `${named} has no logged models`, "Update the server to MLflow 3.");
  if (satisfies(known, SUPPORTED)) return ok(CHECK, named);
  return warning(CHECK, `${named} is newer than what tsfunc was tried with`, "Watch for a new release of tsfunc.");
}

function storeFinding(uri: string): Finding {
  if (/^(?:databricks|uc|sqlite|mysql|postgresql|mssql)\b/i.test(uri))
    return problem(
      CHECK,
      `\`${uri.split(":")[0]}:\` is no store that tsfunc can open`,
      "Set MLFLOW_TRACKING_URI to the URL of a server, or to a folder.",
    );
  return ok(CHECK, `models are logged to ${uri}`);
}

interface Address {
  /** Without credentials. */
  readonly address: string;
  readonly headers: Readonly<Record<string, string>>;
}

function addressOf(uri: string): Address {
  const url = new URL(uri);
  const { MLFLOW_TRACKING_USERNAME, MLFLOW_TRACKING_PASSWORD, MLFLOW_TRACKING_TOKEN } = process.env;
  const user = decodeURIComponent(url.username) || MLFLOW_TRACKING_USERNAME;
  const password = decodeURIComponent(url.password) || MLFLOW_TRACKING_PASSWORD;
  const basic = user !== undefined && `Basic ${Buffer.from(`${user}:${password ?? ""}`).toString("base64")}`;
  const authorization = basic || (MLFLOW_TRACKING_TOKEN !== undefined && `Bearer ${MLFLOW_TRACKING_TOKEN}`);
  const address = `${url.origin}${url.pathname.replace(/\/+$/, "")}`;
  return { address, headers: authorization ? { authorization } : {} };
}

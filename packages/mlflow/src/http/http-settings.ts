import { httpErrors } from "../errors/http-errors.ts";

/** How long is waited for what, and how often something is tried again. */
export interface HttpSettings {
  /** How often, after the first try. */
  readonly maxRetries: number;
  /** In seconds; doubled for each try after the second. */
  readonly backoffFactor: number;
  /** Up to so many seconds are added to every wait, so that clients do not come back together. */
  readonly backoffJitter: number;
  /** In seconds: to connect, for the head of an answer, and between two pieces of it. */
  readonly timeout: number;
  readonly respectRetryAfter: boolean;
  readonly followRedirects: boolean;
}

/**
 * Reads MLflow's settings of requests.
 *
 * @param env The environment.
 * @returns What it says, else MLflow's defaults.
 * @throws {TsfuncError} TF5009 for a value that is no number, or out of range.
 * @see MLflow MLFLOW_HTTP_REQUEST_MAX_RETRIES
 */
export function readHttpSettings(env: NodeJS.ProcessEnv): HttpSettings {
  return {
    maxRetries: readNumber(env, "MLFLOW_HTTP_REQUEST_MAX_RETRIES", { fallback: 7, most: 10 }),
    backoffFactor: readNumber(env, "MLFLOW_HTTP_REQUEST_BACKOFF_FACTOR", { fallback: 2, most: 120 }),
    backoffJitter: readNumber(env, "MLFLOW_HTTP_REQUEST_BACKOFF_JITTER", { fallback: 1, most: 120 }),
    timeout: readNumber(env, "MLFLOW_HTTP_REQUEST_TIMEOUT", { fallback: 120, most: 86_400, isPositive: true }),
    respectRetryAfter: readFlag(env, "MLFLOW_HTTP_RESPECT_RETRY_AFTER_HEADER", true),
    followRedirects: readFlag(env, "MLFLOW_ALLOW_HTTP_REDIRECTS", true),
  };
}

/**
 * Reads a setting that is on or off.
 *
 * @param env The environment.
 * @param name The variable.
 * @param fallback What counts where it is not set.
 * @returns Whether it is on.
 * @throws {TsfuncError} TF5009 for anything but `true`, `false`, `1` and `0`.
 */
export function readFlag(env: NodeJS.ProcessEnv, name: string, fallback: boolean): boolean {
  const text = env[name];
  if (text === undefined || text === "") return fallback;
  const value = { true: true, "1": true, false: false, "0": false }[text.toLowerCase()];
  if (value === undefined) {
    throw httpErrors.error("TF5009", { name, expected: "`true` or `false`", received: JSON.stringify(text) });
  }
  return value;
}

interface Range {
  readonly fallback: number;
  readonly most: number;
  readonly isPositive?: boolean;
}

function readNumber(env: NodeJS.ProcessEnv, name: string, { fallback, most, isPositive = false }: Range): number {
  const text = env[name];
  if (text === undefined || text.trim() === "") return fallback;
  const value = Number(text);
  if (value <= most && (isPositive ? value > 0 : value >= 0)) return value;
  const expected = `a number from ${isPositive ? "above 0" : "0"} to ${most}`;
  throw httpErrors.error("TF5009", { name, expected, received: JSON.stringify(text) });
}

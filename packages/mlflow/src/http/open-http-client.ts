import { waitForNextTry } from "./backoff.ts";
import { Connection } from "./connection.ts";
import { type Credentials, findCredentials } from "./credentials.ts";
import { errorOfFailure } from "./error-of-failure.ts";
import type { HttpClient, HttpRequest, HttpResponse } from "./http-client.ts";
import { type HttpSettings, readHttpSettings } from "./http-settings.ts";
import { isTransient, isUnsure, type Outcome } from "./outcome.ts";
import { serverAddress } from "./server-address.ts";
import { readTlsSettings } from "./tls-settings.ts";
import { urlOf } from "./url-of.ts";

/**
 * Opens a client for a server. Nothing is sent yet.
 *
 * @param uri Where the server is; credentials that stand in it are taken out of it and sent as a header.
 * @param env Where credentials, certificates and settings come from, by MLflow's variables.
 * @returns The client.
 * @throws {TsfuncError} TF5009 for a setting that cannot be used.
 * @see MLflow MLFLOW_TRACKING_USERNAME, MLFLOW_HTTP_REQUEST_TIMEOUT
 */
export function openHttpClient(uri: string, env: NodeJS.ProcessEnv = process.env): HttpClient {
  const { base, credentials: fromUri } = serverAddress(uri);
  const credentials = findCredentials(fromUri, env);
  const settings = readHttpSettings(env);
  const headers: Record<string, string> = env.MLFLOW_WORKSPACE ? { "x-mlflow-workspace": env.MLFLOW_WORKSPACE } : {};
  const tls = readTlsSettings(env);
  const connection = new Connection({ base: new URL(base), credentials, headers, settings, tls, env });
  return new RetryingClient(base, connection, credentials, settings);
}

class RetryingClient implements HttpClient {
  readonly base: string;
  readonly identity: string;
  readonly #connection: Connection;
  readonly #secrets: readonly string[];
  readonly #settings: HttpSettings;

  constructor(base: string, connection: Connection, { identity, secrets }: Credentials, settings: HttpSettings) {
    this.base = base;
    this.identity = identity;
    this.#connection = connection;
    this.#secrets = secrets;
    this.#settings = settings;
  }

  redact(text: string): string {
    return this.#secrets.reduce((redacted, secret) => redacted.replaceAll(secret, "***"), text);
  }

  async send(request: HttpRequest): Promise<HttpResponse> {
    const url = urlOf(this.base, request);
    for (let tries = 1; ; tries++) {
      const outcome = await this.#connection.send(url, request);
      const isLast = !isTransient(outcome) || tries > this.#settings.maxRetries;
      if (isLast || !(await mayRepeat(request, outcome))) return this.#settle(outcome, request, url, tries);
      if (outcome.kind === "answer") outcome.body.destroy();
      await waitForNextTry(tries, outcome, this.#settings, request.signal);
    }
  }

  #settle(outcome: Outcome, { method }: HttpRequest, url: URL, tries: number): HttpResponse {
    if (outcome.kind !== "answer") {
      const redacted = { ...outcome, reason: this.redact(outcome.reason) };
      throw errorOfFailure(redacted, { method, url, tries, seconds: this.#settings.timeout });
    }
    const { status, headers, body } = outcome;
    return { status, headers, body, tries };
  }
}

async function mayRepeat({ repeatable = true }: HttpRequest, outcome: Outcome): Promise<boolean> {
  if (!isUnsure(outcome)) return true;
  return typeof repeatable === "function" ? await repeatable() : repeatable;
}

import type { Dispatcher } from "undici";
import { httpErrors } from "../errors/http-errors.ts";
import type { Credentials } from "./credentials.ts";
import { Dispatchers } from "./dispatchers.ts";
import { failureOf } from "./failure-of.ts";
import type { HttpRequest } from "./http-client.ts";
import type { HttpSettings } from "./http-settings.ts";
import type { Answer, Outcome } from "./outcome.ts";
import { isSameServer, type Redirect, redirectOf } from "./redirect.ts";
import type { TlsSettings } from "./tls-settings.ts";
import { shownUrl } from "./url-of.ts";
import { wholeBody } from "./whole-body.ts";

const MOST_REDIRECTS = 10;

/** What a connection is made of. */
export interface ConnectionOptions {
  readonly base: URL;
  readonly credentials: Credentials;
  /** Go to the server itself only, like the credentials. */
  readonly headers: Readonly<Record<string, string>>;
  readonly settings: HttpSettings;
  readonly tls: TlsSettings;
  readonly env: NodeJS.ProcessEnv;
}

/** Sends a request once, and after it where it is redirected to. Credentials go to the server itself only. */
export class Connection {
  readonly #options: ConnectionOptions;
  readonly #dispatchers: Dispatchers;

  /** @param options What it is made of. */
  constructor(options: ConnectionOptions) {
    this.#options = options;
    this.#dispatchers = new Dispatchers(options.settings, options.tls, options.env);
  }

  /**
   * @param url Where to.
   * @param request What is sent.
   * @returns What became of it.
   * @throws {TsfuncError} TF5004 for an answer beyond `maxBytes`, TF5006 for a redirect that is not followed.
   */
  async send(url: URL, request: HttpRequest): Promise<Outcome> {
    try {
      const answer = await this.#follow(url, request);
      if (request.maxBytes === undefined) return answer;
      return { ...answer, body: await wholeBody(answer.body, request.maxBytes, { method: request.method, url }) };
    } catch (error) {
      request.signal?.throwIfAborted();
      const failure = failureOf(error);
      if (failure === null) throw error;
      return failure;
    }
  }

  async #follow(start: URL, request: HttpRequest): Promise<Answer> {
    let url = start;
    for (let redirects = 0; ; redirects++) {
      const answer = await this.#sendTo(url, request);
      const redirect = redirectOf(answer.status, answer.headers.location, url, request.method);
      if (redirect === null) return answer;
      answer.body.destroy();
      const isTooMuch = redirects >= MOST_REDIRECTS || !this.#options.settings.followRedirects;
      if (isTooMuch || "refusal" in redirect) throw this.#notFollowed(url, request.method, answer.status, redirect);
      url = redirect.target;
    }
  }

  #notFollowed(url: URL, method: string, status: number, redirect: Redirect): Error {
    const isForbidden = !this.#options.settings.followRedirects;
    const shown = { method, url: shownUrl(url), status };
    if ("refusal" in redirect) {
      return httpErrors.error("TF5006", { ...shown, target: redirect.shown, reason: redirect.refusal });
    }
    const reason = isForbidden ? "MLFLOW_ALLOW_HTTP_REDIRECTS forbids it" : "there have been too many";
    return httpErrors.error("TF5006", { ...shown, target: shownUrl(redirect.target), reason });
  }

  async #sendTo(url: URL, { method, headers = {}, body, signal }: HttpRequest): Promise<Answer> {
    const { base, credentials, headers: own } = this.#options;
    const isOwn = isSameServer(base, url);
    const authorization =
      isOwn && credentials.authorization !== null ? { authorization: credentials.authorization } : {};
    const response = await this.#dispatchers.request(url, isOwn, {
      method,
      headers: { "user-agent": "tsfunc-mlflow", ...(isOwn ? own : {}), ...headers, ...authorization },
      body: typeof body === "function" ? body() : (body ?? null),
      ...(signal === undefined ? {} : { signal }),
    });
    // Who destroys a body that nobody reads is not told of it by an error that nobody catches; who reads it is.
    response.body.on("error", () => undefined);
    return {
      kind: "answer",
      status: response.statusCode,
      headers: plainHeaders(response.headers),
      body: response.body,
    };
  }
}

function plainHeaders(headers: Dispatcher.ResponseData["headers"]): Readonly<Record<string, string>> {
  const entries = Object.entries(headers).map(([name, value = ""]) => [name, String(value)] as const);
  return Object.fromEntries(entries);
}

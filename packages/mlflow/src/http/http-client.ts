import type { Readable } from "node:stream";

/** What is sent. */
export interface HttpRequest {
  readonly method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE" | "HEAD";
  /** Absolute, or relative to the base of the client; already encoded. */
  readonly path: string;
  readonly query?: Readonly<Record<string, string | number | readonly string[] | undefined>>;
  readonly headers?: Readonly<Record<string, string>>;
  /** A function gives the body anew for each try; a stream has its length in the header `content-length`. */
  readonly body?: string | Uint8Array | (() => Readable);
  readonly signal?: AbortSignal;
  /**
   * Whether another try could do the work twice. `false` sends it once, and a lost answer is an error with `mayHaveHappened`. A function is
   * asked before another try that could, and tells whether the work is still undone; where it is not, the same error is thrown.
   */
  readonly repeatable?: boolean | (() => Promise<boolean>);
  /** Reads the answer whole, up to so many bytes, so that one that is cut is a lost answer: tried again, or an error. */
  readonly maxBytes?: number;
}

/** What comes back, for any status that is not tried again. */
export interface HttpResponse {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** To be read, or destroyed. */
  readonly body: Readable;
  /** How often the request was sent. */
  readonly tries: number;
}

/**
 * Sends requests to one host with its credentials, again where MLflow's client would.
 *
 * @see MLflow mlflow.utils.rest_utils.http_request
 */
export interface HttpClient {
  /** Without a slash at its end, and without credentials. */
  readonly base: string;
  /** What is sent to prove who this is, for error messages: never the secret itself. */
  readonly identity: string;
  /** Takes the secrets of this client out of a text. */
  redact(text: string): string;
  /** Any answer that is left after the last try, 4xx and 5xx included; refused connections and time-outs are TF500x. */
  send(request: HttpRequest): Promise<HttpResponse>;
}

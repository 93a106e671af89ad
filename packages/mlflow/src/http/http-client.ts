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
  /** Whether another try could do the work twice; `false` sends it once, and a lost answer is an error with `mayHaveHappened`. */
  readonly repeatable?: boolean;
}

/** What comes back, for any status that is not tried again. */
export interface HttpResponse {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** To be read, or destroyed. */
  readonly body: Readable;
}

/**
 * Sends requests to one host with its credentials, again where MLflow's client would.
 *
 * @see MLflow mlflow.utils.rest_utils.http_request
 */
export interface HttpClient {
  /** Without a slash at its end, and without credentials. */
  readonly base: string;
  /** Any answer that is left after the last try, 4xx and 5xx included; refused connections and time-outs are TF500x. */
  send(request: HttpRequest): Promise<HttpResponse>;
}

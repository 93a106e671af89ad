/** A request that is sent to both servers. */
export interface ScoringRequest {
  /** The name of the saved model. */
  readonly model: string;
  /** What is special about it. */
  readonly what: string;
  readonly contentType: string;
  readonly body: string | Buffer;
  /** The body before it was written as JSON; undefined where it was not made so. */
  readonly value?: unknown;
}

/** Makes a request of a value that is written as JSON. */
export function jsonRequest(model: string, what: string, value: unknown): ScoringRequest {
  return { model, what, contentType: "application/json", body: JSON.stringify(value), value };
}

/** Makes a request of a text. */
export function textRequest(
  model: string,
  what: string,
  body: string,
  contentType = "application/json",
): ScoringRequest {
  return { model, what, contentType, body };
}

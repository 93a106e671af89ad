import type { JsonSchema } from "@tsfunc/runtime";

const ERROR = { content: { "application/json": { schema: { $ref: "#/components/schemas/Error" } } } };

/** Every status that tells of an error, and why. */
const ERRORS: Readonly<Record<string, string>> = {
  "400": "The request is no valid one, or the model failed",
  "401": "The token of the server is missing",
  "403": "The host or the origin is not allowed",
  "408": "The request arrived too slowly",
  "413": "The body is too large",
  "415": "The content type or encoding is not read",
  "500": "The server, or a worker process of it, failed",
  "503": "The server works on as much as it may",
  "504": "The model took too long",
};

function errors(statuses: readonly string[] = Object.keys(ERRORS)): Readonly<Record<string, unknown>> {
  return Object.fromEntries(statuses.map((status) => [status, { description: ERRORS[status], ...ERROR }]));
}

/**
 * The answers to `POST /invocations`.
 *
 * @param parts What the model predicts, and whether it can do so piece by piece.
 */
export function invocationResponses({
  output,
  isStreamable,
}: {
  readonly output: JsonSchema;
  readonly isStreamable: boolean;
}): Readonly<Record<string, unknown>> {
  const predictions: JsonSchema = { type: "object", required: ["predictions"], properties: { predictions: output } };
  const streams = isStreamable ? { "text/event-stream": { schema: {} }, "application/x-ndjson": { schema: {} } } : {};
  return {
    "200": {
      description: "The predictions; a chat is answered as the model answers",
      content: { "application/json": { schema: { anyOf: [predictions, {}] } }, ...streams },
    },
    ...errors(),
  };
}

/** What a server says of itself. */
export function informationPaths(): Readonly<Record<string, unknown>> {
  // What MLflow answers to probes is called JSON and is none, so that nothing is said of it.
  const get = (operationId: string, summary: string, content: object = {}) => ({
    get: {
      operationId,
      summary,
      responses: { "200": { description: summary, ...content }, ...errors(["401", "403"]) },
    },
  });
  return {
    "/ping": get("ping", "Whether the server lives"),
    "/health": get("health", "Whether the server lives"),
    "/version": get("version", "The release of MLflow whose protocol the server speaks"),
    "/signature": get("signature", "The signature of the model", {
      content: { "application/json": { schema: { type: "object" } } },
    }),
    "/metrics": get("metrics", "Metrics for Prometheus", { content: { "text/plain": { schema: { type: "string" } } } }),
  };
}

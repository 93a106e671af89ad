/** How the pieces of a prediction are sent: as server-sent events, or one JSON value a line. */
export type StreamFormat = "sse" | "ndjson";

/** The content type of each. */
export const STREAM_TYPES: Readonly<Record<StreamFormat, string>> = {
  sse: "text/event-stream",
  ndjson: "application/x-ndjson",
};

/**
 * Whether a client asks for a stream.
 *
 * @param accept The header; undefined where there is none.
 * @returns In which format; undefined for a whole answer.
 */
export function streamFormat(accept: string | undefined): StreamFormat | undefined {
  if (accept === undefined || accept === "*/*" || accept === "application/json") return undefined;
  if (accept.includes(STREAM_TYPES.sse)) return "sse";
  return accept.includes(STREAM_TYPES.ndjson) || accept.includes("application/jsonl") ? "ndjson" : undefined;
}

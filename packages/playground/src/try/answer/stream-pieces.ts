/** How an answer is asked for. */
export type AnswerForm = "whole" | "sse" | "ndjson";

/** The header by which each form is asked for. */
export const ACCEPT: Readonly<Record<AnswerForm, string>> = {
  whole: "application/json",
  sse: "text/event-stream",
  ndjson: "application/x-ndjson",
};

/** A piece of a stream. */
export interface StreamPiece {
  readonly kind: "piece" | "error";
  /** JSON. */
  readonly text: string;
}

/**
 * Reads the pieces of a stream.
 *
 * @param lines Its lines.
 * @param form How it is written.
 * @returns Each piece as it comes; an error is the last one.
 */
export async function* streamPieces(lines: AsyncIterable<string>, form: "sse" | "ndjson"): AsyncGenerator<StreamPiece> {
  if (form === "ndjson") yield* linePieces(lines);
  else yield* eventPieces(lines);
}

async function* linePieces(lines: AsyncIterable<string>): AsyncGenerator<StreamPiece> {
  for await (const text of lines) {
    if (text !== "") yield { kind: text.startsWith('{"error_code"') ? "error" : "piece", text };
  }
}

/** An empty line ends an event. */
async function* eventPieces(lines: AsyncIterable<string>): AsyncGenerator<StreamPiece> {
  let event = "";
  let data: string[] = [];
  for await (const line of lines) {
    if (line.startsWith("event:")) event = line.slice(6).trim();
    if (line.startsWith("data:")) data.push(line.slice(5).replace(/^ /, ""));
    if (line !== "" || data.length === 0) continue;
    const text = data.join("\n");
    if (text === "[DONE]") return;
    yield { kind: event === "error" ? "error" : "piece", text };
    [event, data] = ["", []];
  }
}

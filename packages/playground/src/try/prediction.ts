import { type Signal, signal } from "@preact/signals";
import { lineOf } from "../signature/json-text.ts";
import { messageOf } from "../signature/message-of.ts";
import { type Answer, answerOf } from "./answer/answer.ts";
import { ACCEPT, type AnswerForm, type StreamPiece, streamPieces } from "./answer/stream-pieces.ts";
import { textLines } from "./answer/text-lines.ts";
import type { PlacedIssue } from "./request/validate-request.ts";

/** How far a prediction is. */
export type Progress =
  | { readonly status: "none" }
  | { readonly status: "waiting" }
  | { readonly status: "answered"; readonly answer: Answer; readonly milliseconds: number }
  | { readonly status: "streaming" | "ended" | "stopped"; readonly pieces: readonly StreamPiece[] }
  | { readonly status: "failed"; readonly problem: string; readonly pieces: readonly StreamPiece[] };

/** What is sent. */
export interface SentRequest {
  readonly request: unknown;
  readonly form: AnswerForm;
  readonly headers: Readonly<Record<string, string>>;
}

/** A request to `/invocations`, and its answer as it comes. */
export class Prediction {
  readonly progress: Signal<Progress> = signal({ status: "none" });
  #controller = new AbortController();
  #sent: unknown;

  /** What the server has said of a request; nothing of one that is not the last. */
  issuesOf(request: unknown): readonly PlacedIssue[] {
    const { value: progress } = this.progress;
    return progress.status === "answered" && request === this.#sent ? progress.answer.issues : [];
  }

  /**
   * Sends a request; one before it is given up.
   *
   * @param sent The request.
   */
  async start({ request, form, headers }: SentRequest): Promise<void> {
    this.#controller.abort();
    const controller = new AbortController();
    this.#controller = controller;
    this.#sent = request;
    this.progress.value = { status: "waiting" };
    try {
      const since = performance.now();
      const response = await fetch("invocations", {
        method: "POST",
        headers: { "content-type": "application/json", accept: ACCEPT[form], ...headers },
        body: lineOf(request),
        signal: controller.signal,
      });
      if (form !== "whole" && response.ok && response.body !== null) return await this.#stream(response.body, form);
      const answer = answerOf(response.status, await response.text());
      this.progress.value = { status: "answered", answer, milliseconds: performance.now() - since };
    } catch (error) {
      if (!controller.signal.aborted) this.#fail(messageOf(error));
    }
  }

  /** Waits no longer. */
  stop(): void {
    this.#controller.abort();
    this.progress.value = { status: "stopped", pieces: this.#pieces() };
  }

  async #stream(body: ReadableStream<Uint8Array<ArrayBuffer>>, form: "sse" | "ndjson"): Promise<void> {
    this.progress.value = { status: "streaming", pieces: [] };
    for await (const piece of streamPieces(textLines(body), form)) {
      this.progress.value = { status: "streaming", pieces: [...this.#pieces(), piece] };
    }
    this.progress.value = { status: "ended", pieces: this.#pieces() };
  }

  #fail(problem: string): void {
    this.progress.value = { status: "failed", problem, pieces: this.#pieces() };
  }

  #pieces(): readonly StreamPiece[] {
    return "pieces" in this.progress.value ? this.progress.value.pieces : [];
  }
}

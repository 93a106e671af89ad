import type { FastifyReply } from "fastify";
import { serverErrors } from "../errors/server-errors.ts";
import type { Deadlines } from "../limits/deadlines.ts";
import type { Limits } from "../limits/limits.ts";
import { type AnswerSettings, errorAnswer } from "../protocol/error-answer.ts";
import { type NanText, predictionText } from "../protocol/prediction-text.ts";
import type { RequestInput } from "../protocol/request-input.ts";
import { PIECE_TEXTS } from "../streaming/piece-texts.ts";
import { STREAM_TYPES, type StreamFormat } from "../streaming/stream-format.ts";
import { streamPieces } from "../streaming/stream-pieces.ts";
import type { Metrics } from "./metrics.ts";
import { modelError } from "./model-error.ts";
import type { ServedModel } from "./served-model.ts";

/** What streams are made with. */
export interface StreamAnswerParts {
  readonly served: ServedModel;
  readonly limits: Limits;
  readonly nan: NanText;
  readonly metrics: Metrics;
  readonly deadlines: Deadlines;
  readonly settings: AnswerSettings;
}

/** Answers with what `predictStream` yields. */
export class StreamAnswers {
  readonly #parts: StreamAnswerParts;

  /** @param parts What streams are made with. */
  constructor(parts: StreamAnswerParts) {
    this.#parts = parts;
  }

  /**
   * Answers a request piece by piece. The status is sent with the first piece, so that a refused model input has one of its own.
   *
   * @param input What the model is given.
   * @param format How the pieces are written.
   * @param reply What is answered by.
   * @see MLflow PyFuncModel.predict_stream
   */
  answer(input: RequestInput, format: StreamFormat, reply: FastifyReply): void {
    const { served, nan } = this.#parts;
    const { data, params, source } = input;
    const pieces = served.model.predictStream(data, params, { source });
    this.#inTime(pieces.next()).then(
      (first) => {
        const stream = streamPieces({
          pieces,
          first,
          texts: PIECE_TEXTS[format],
          write: (piece) => predictionText(piece, nan),
          tell: (error) => this.#tell(error, reply),
          inTime: (piece) => this.#inTime(piece),
        });
        reply.header("content-type", STREAM_TYPES[format]).header("cache-control", "no-cache");
        reply.header("x-accel-buffering", "no").send(stream);
      },
      (error) => {
        void pieces.return().catch(() => undefined);
        reply.send(modelError(error, served.name));
      },
    );
  }

  /** An error after the status has been sent. */
  #tell(error: unknown, reply: FastifyReply): string {
    const { served, metrics, settings } = this.#parts;
    const { body, cause } = errorAnswer(modelError(error, served.name), reply.request.id, settings);
    metrics.failed(cause);
    reply.request.log.warn({ code: body.code, cause }, "stream broken off");
    return JSON.stringify(body);
  }

  #inTime<Value>(waited: Promise<Value>): Promise<Value> {
    const { deadlines, limits } = this.#parts;
    return new Promise((resolve, reject) => {
      const deadline = deadlines.begin(() => {
        reject(serverErrors.error("TF6022", { seconds: limits.requestTime / 1000 }));
      });
      waited.then(
        (value) => (deadlines.end(deadline) ? resolve(value) : undefined),
        (error) => (deadlines.end(deadline) ? reject(error) : undefined),
      );
    });
  }
}

import type { FastifyReply, FastifyRequest } from "fastify";
import { reasonOf } from "../errors/reason-of.ts";
import { serverErrors } from "../errors/server-errors.ts";
import type { BodyReader } from "../limits/body-reader.ts";
import type { Deadline, Deadlines } from "../limits/deadlines.ts";
import type { Limits } from "../limits/limits.ts";
import { type BodyFormat, bodyFormat } from "../protocol/body-format.ts";
import { type NanText, predictionText } from "../protocol/prediction-text.ts";
import { type InputSettings, jsonInput, jsonText, type RequestInput, tableInput } from "../protocol/request-input.ts";
import { type StreamFormat, streamFormat } from "../streaming/stream-format.ts";
import type { Metrics } from "./metrics.ts";
import { modelError } from "./model-error.ts";
import type { ServedModel } from "./served-model.ts";
import type { StreamAnswers } from "./stream-answers.ts";

/** What answers to `POST /invocations` are made with. */
export interface InvocationParts {
  readonly served: ServedModel;
  readonly limits: Limits;
  readonly nan: NanText;
  readonly metrics: Metrics;
  readonly deadlines: Deadlines;
  readonly bodies: BodyReader;
  readonly streams: StreamAnswers;
}

/** With the charset, which Fastify would add to every answer. */
const JSON_TYPE = "application/json; charset=utf-8";
const NO_BODY = Buffer.alloc(0);
const FROM_JSON = { source: "json" } as const;
const FROM_VALUES = { source: "value" } as const;

/** Answers `POST /invocations`. A plain JSON request is read, predicted and answered without a detour; all others take the longer way. */
export class Invocations {
  readonly #parts: InvocationParts;
  readonly #settings: InputSettings;

  /** @param parts What answers are made with. */
  constructor(parts: InvocationParts) {
    this.#parts = parts;
    this.#settings = { ...parts.served.rules, nesting: parts.limits.nesting };
  }

  /**
   * Answers a request.
   *
   * @param request The request, its body as bytes.
   * @param reply What is answered by.
   * @throws {TsfuncError} When the request is refused.
   * @see MLflow scoring server, invocations
   */
  handle(request: FastifyRequest, reply: FastifyReply): void {
    const { limits, deadlines } = this.#parts;
    if (deadlines.count >= limits.concurrency) throw serverErrors.error("TF6023", { limit: limits.concurrency });
    const { headers } = request;
    const format = bodyFormat(headers["content-type"]);
    const body = (request.body as Buffer | undefined) ?? NO_BODY;
    if (format !== "json") {
      this.#readTable(format, body).then(
        (input) => this.#answerOrRefuse(input, headers.accept, reply),
        (error) => reply.send(error),
      );
      return;
    }
    this.#answer(jsonInput(this.#jsonText(body), this.#settings), headers.accept, reply);
  }

  /**
   * Gives back what a request has that was answered before its body was looked at.
   *
   * @param request The request.
   * @param _reply What it was answered by.
   * @param done Told then.
   */
  ended(request: FastifyRequest, _reply: FastifyReply, done: () => void): void {
    if (Buffer.isBuffer(request.body)) this.#parts.bodies.release(request.body);
    done();
  }

  /** From here on there is the text alone. */
  #jsonText(body: Buffer): string {
    try {
      return jsonText(body, this.#settings.nesting);
    } finally {
      this.#parts.bodies.release(body);
    }
  }

  async #readTable(format: Exclude<BodyFormat, "json">, body: Buffer): Promise<RequestInput> {
    const { bodies } = this.#parts;
    try {
      // The columns of Arrow stay in the bytes that they came in.
      const own = format === "arrow" && bodies.isHeld(body) ? Buffer.from(body) : body;
      return await tableInput(format, own, this.#settings);
    } finally {
      bodies.release(body);
    }
  }

  #answerOrRefuse(input: RequestInput, accept: string | undefined, reply: FastifyReply): void {
    try {
      this.#answer(input, accept, reply);
    } catch (error) {
      reply.send(error);
    }
  }

  #answer(input: RequestInput, accept: string | undefined, reply: FastifyReply): void {
    this.#parts.metrics.received(input.data);
    const stream = streamFormat(accept) ?? chatStream(input);
    if (stream !== undefined) this.#parts.streams.answer(input, stream, reply);
    else this.#predict(input, reply);
  }

  #predict({ data, params, isChat, source }: RequestInput, reply: FastifyReply): void {
    const { served, deadlines, limits } = this.#parts;
    const deadline = deadlines.begin(() => {
      reply.send(serverErrors.error("TF6022", { seconds: limits.requestTime / 1000 }));
    });
    served.model.predict(data, params, source === "json" ? FROM_JSON : FROM_VALUES).then(
      (result) => this.#finish(deadline, reply, () => this.#send(result, isChat, reply)),
      (error) => this.#finish(deadline, reply, () => reply.send(modelError(error, served.name))),
    );
  }

  /** What comes too late is dropped: the client has its answer. */
  #finish(deadline: Deadline, reply: FastifyReply, answer: () => void): void {
    if (!this.#parts.deadlines.end(deadline)) return;
    try {
      answer();
    } catch (error) {
      reply.send(error);
    }
  }

  #send(result: unknown, isChat: boolean, reply: FastifyReply): void {
    const text = this.#text(result);
    reply.header("content-type", JSON_TYPE).send(isChat ? text : `{"predictions":${text}}`);
  }

  #text(result: unknown): string {
    try {
      return predictionText(result, this.#parts.nan);
    } catch (error) {
      const { name } = this.#parts.served;
      throw serverErrors.error("TF6021", { name, problem: reasonOf(error) }, { cause: error });
    }
  }
}

/** Clients of chat models ask for a stream in the body. */
function chatStream({ isChat, data }: RequestInput): StreamFormat | undefined {
  return isChat && (data as { readonly stream?: unknown }).stream === true ? "sse" : undefined;
}

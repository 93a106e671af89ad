import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { serverErrors } from "../errors/server-errors.ts";
import { CONTENT_TYPES } from "../protocol/body-format.ts";
import { type AnswerSettings, type ErrorAnswer, errorAnswer } from "../protocol/error-answer.ts";
import { logError } from "./log-error.ts";
import type { Metrics } from "./metrics.ts";

/** What errors are answered with. */
export interface ErrorSettings extends AnswerSettings {
  readonly metrics: Metrics;
  readonly bodyBytes: number;
  /** Whether the log may have values of model inputs. */
  readonly logInputs: boolean;
  /** Adds to a message what a valid body is, where that helps. */
  readonly explain: (error: unknown) => string;
}

/** Seconds after which a client may try again. */
const RETRY_AFTER = "1";

/**
 * Answers what fails in the form of MLflow's scoring server, and unknown paths and methods as well.
 *
 * @param app The server.
 * @param settings What errors are answered with.
 */
export function answerErrors(app: FastifyInstance, settings: ErrorSettings): void {
  app.setErrorHandler((error, request, reply) => {
    if (request.is404 && !isForbidden(error)) return answerUnknown(app, request, reply);
    const told = ownError(error, request, settings);
    const answer = errorAnswer(told, request.id, settings);
    settings.metrics.failed(answer.cause);
    logError(request.log, told, answer, settings.logInputs);
    sendError(reply, answer, settings.explain(told));
  });
  app.setNotFoundHandler((request, reply) => answerUnknown(app, request, reply));
}

/** Whether a host or a page may not call the server, which comes before all else. */
function isForbidden(error: unknown): boolean {
  const { code } = error as { readonly code?: string };
  return code === "TF6025" || code === "TF6026";
}

/** Also where something else is wrong with the request. */
function answerUnknown(app: FastifyInstance, request: FastifyRequest, reply: FastifyReply): void {
  const allowed = ["GET", "POST"].filter((method) => app.hasRoute({ method: method as "GET", url: pathOf(request) }));
  reply.header("content-type", "application/json");
  if (allowed.length === 0) {
    reply.code(404).send({ detail: "Not Found" });
    return;
  }
  const methods = allowed.includes("GET") ? ["GET", "HEAD"] : allowed;
  reply.code(405).header("allow", methods.join(", ")).send({ detail: "Method Not Allowed" });
}

function pathOf({ url }: FastifyRequest): string {
  return url.split("?", 1)[0] ?? url;
}

function sendError(reply: FastifyReply, { status, body }: ErrorAnswer, explanation: string): void {
  if (status === 503) reply.header("retry-after", RETRY_AFTER);
  if (status === 401) reply.header("www-authenticate", "Bearer");
  const told = explanation === "" ? body : { ...body, message: `${body.message}\n${explanation}` };
  reply.code(status).header("content-type", "application/json").send(JSON.stringify(told));
}

/** What Fastify refuses, under the codes of this project. */
function ownError(error: unknown, { headers }: FastifyRequest, { bodyBytes }: ErrorSettings): unknown {
  const { code, statusCode = 500, message } = error as { code?: string; statusCode?: number; message: string };
  if (code?.startsWith("FST_") !== true) return error;
  if (code === "FST_ERR_CTP_BODY_TOO_LARGE") return serverErrors.error("TF6008", { limit: bodyBytes, when: "" });
  if (code === "FST_ERR_CTP_INVALID_MEDIA_TYPE") {
    return serverErrors.error("TF6007", {
      known: CONTENT_TYPES.join(", "),
      received: headers["content-type"] ?? "none",
    });
  }
  return statusCode < 500 ? serverErrors.error("TF6011", { problem: message }) : error;
}

import { isTsfuncError } from "@tsfunc/runtime/errors";
import type { FastifyReply } from "fastify";
import { playgroundErrors } from "../errors/playground-errors.ts";
import { LIMITS } from "./analysis/limits.ts";

const STATUSES: Readonly<Record<string, number>> = {
  TF6060: 400,
  TF6061: 413,
  TF6062: 403,
  TF6063: 403,
  TF6064: 422,
  TF6065: 422,
  TF6066: 422,
  TF6067: 422,
  TF6068: 429,
};

/**
 * Answers what fails, in the form of MLflow's errors.
 *
 * @param thrown What was thrown.
 * @param reply The answer.
 * @see MLflow scoring server, MlflowException.serialize_as_json
 */
export function answerError(thrown: unknown, reply: FastifyReply): void {
  const error = isTsfuncError(thrown) ? thrown : errorOf(thrown);
  const { code, errorCode, message } = error;
  reply.code(STATUSES[code] ?? 500).send({ error_code: errorCode, message, code });
}

/** What Fastify refuses, under the codes of this project. */
function errorOf(thrown: unknown) {
  const { code, statusCode = 500, message } = thrown as { code?: string; statusCode?: number; message: string };
  if (code === "FST_ERR_CTP_BODY_TOO_LARGE") return playgroundErrors.error("TF6061", { limit: LIMITS.requestBytes });
  if (statusCode < 500) return playgroundErrors.error("TF6060", { received: message });
  return playgroundErrors.error("TF6069", { reason: message }, { cause: thrown });
}

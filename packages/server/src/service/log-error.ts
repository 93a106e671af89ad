import { isTsfuncError } from "@tsfunc/runtime";
import type { FastifyBaseLogger } from "fastify";
import type { ErrorAnswer } from "../protocol/error-answer.ts";

/** How serious an error is by whose fault it is. */
const LEVELS = { input: "info", model: "warn", server: "error" } as const;

/**
 * Logs a request that failed. Messages and issues have values of the model input, so that codes, paths and stack frames have to do unless
 * values are allowed.
 *
 * @param log The log of the request.
 * @param error What was thrown.
 * @param answer What is answered.
 * @param withValues Whether the log may have values.
 */
export function logError(log: FastifyBaseLogger, error: unknown, answer: ErrorAnswer, withValues: boolean): void {
  const level = LEVELS[answer.cause];
  const { code, error_code: errorCode } = answer.body;
  const told = { status: answer.status, cause: answer.cause, errorCode, ...(code !== undefined && { code }) };
  const values = withValues && error instanceof Error ? { message: error.message } : {};
  log[level](
    { ...told, ...pathsOf(error), ...(answer.cause !== "input" && { stack: framesOf(error) }), ...values },
    "request failed",
  );
}

function pathsOf(error: unknown): object {
  if (!isTsfuncError(error) || !("issues" in error)) return {};
  const issues = error.issues as readonly { readonly code: string; readonly path: readonly unknown[] }[];
  return { issues: issues.slice(0, 10).map(({ code, path }) => ({ code, path: path.join(".") })) };
}

/** Without the first lines, which are the message. */
function framesOf(error: unknown): string {
  const origin = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  const { name = typeof origin, stack = "" } = origin instanceof Error ? origin : {};
  return [name, ...stack.split("\n").filter((line) => /^ {4}at /.test(line))].join("\n");
}

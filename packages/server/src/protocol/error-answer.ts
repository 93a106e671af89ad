import { isTsfuncError } from "@tsfunc/runtime";
import { reasonOf } from "../errors/reason-of.ts";
import { serverErrors } from "../errors/server-errors.ts";
import { errorCodeOf } from "./error-code-of.ts";
import { statusOf } from "./status-of.ts";

/** Whose fault an error is: of the client, of the model, of the server. */
export type ErrorCause = "input" | "model" | "server";

/** What is answered to a request that failed, as MLflow has it, with the code and the issues besides. */
export interface ErrorBody {
  readonly error_code: string;
  readonly message: string;
  readonly code?: string;
  readonly issues?: unknown;
  readonly stack_trace?: string;
}

/** An answer that tells of an error. */
export interface ErrorAnswer {
  readonly status: number;
  readonly cause: ErrorCause;
  readonly body: ErrorBody;
}

/** What the answers of a server have in common. */
export interface AnswerSettings {
  /** The status of an answer when the model throws. */
  readonly modelErrorStatus: 400 | 500;
  /** Whether answers have stack traces. */
  readonly development: boolean;
}

/** Codes of what a model does wrong. */
const OF_MODEL: ReadonlySet<string> = new Set(["TF6020", "TF6021", "TF2102"]);

/**
 * Says what is answered when something was thrown.
 *
 * @param error What was thrown.
 * @param id The id of the request, which leads to the log where the server itself is at fault.
 * @param settings What all answers have in common.
 * @returns Status, cause and body.
 * @see MLflow scoring server, MlflowException.serialize_as_json
 */
export function errorAnswer(error: unknown, id: string, settings: AnswerSettings): ErrorAnswer {
  if (!hasErrorCode(error)) return answerOf(serverErrors.error("TF6029", { id }), error, "server", settings);
  const code = isTsfuncError(error) ? error.code : undefined;
  if (code === undefined || OF_MODEL.has(code)) return answerOf(error, error, "model", settings);
  return answerOf(error, error, statusOf(error, settings.modelErrorStatus) < 500 ? "input" : "server", settings);
}

/** An error of this project, or one by which a model says what MLflow's code for it is. */
export interface CodedError extends Error {
  readonly errorCode: string;
  readonly code?: string;
}

/**
 * Whether an error says what MLflow's code for it is.
 *
 * @param error What was thrown.
 */
export function hasErrorCode(error: unknown): error is CodedError {
  return error instanceof Error && "errorCode" in error && typeof error.errorCode === "string";
}

function answerOf(told: CodedError, thrown: unknown, cause: ErrorCause, settings: AnswerSettings): ErrorAnswer {
  const issues = "issues" in told && "toJSON" in told ? (told.toJSON as () => { issues: unknown })().issues : undefined;
  const body = {
    error_code: errorCodeOf(told),
    message: told.message,
    ...(told.code !== undefined && { code: told.code }),
    ...(issues !== undefined && { issues }),
    ...(settings.development && { stack_trace: stackOf(thrown) }),
  };
  return { status: statusOf(told, settings.modelErrorStatus), cause, body };
}

/** Of what the model threw, where there is that. */
function stackOf(thrown: unknown): string {
  const origin = thrown instanceof Error && thrown.cause instanceof Error ? thrown.cause : thrown;
  return origin instanceof Error ? (origin.stack ?? origin.message) : reasonOf(origin);
}

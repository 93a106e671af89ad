import type { TsfuncError } from "@tsfunc/runtime/errors";
import type { JsonDict } from "@tsfunc/runtime/json";
import { httpErrors } from "../errors/http-errors.ts";
import { triesText } from "./error-of-failure.ts";
import type { HttpClient } from "./http-client.ts";
import { asLostAnswer } from "./lost-answer.ts";
import { isUnsureStatus } from "./outcome.ts";

/** An answer that is no success. */
export interface RefusedAnswer {
  readonly method: string;
  /** As it may be shown. */
  readonly url: string;
  readonly status: number;
  readonly tries: number;
  readonly text: string;
  /** The text as an object; null when it is none. */
  readonly answer: JsonDict | null;
  /** The type that the answer claims to be. */
  readonly type: string;
}

/**
 * The error for an answer that is no success.
 *
 * @param http The client, which knows what must not be shown.
 * @param refused The answer.
 * @returns TF5005 for a client that the server does not know, TF5008 with the server's own code and message, else TF5003.
 */
export function errorOfAnswer(http: HttpClient, refused: RefusedAnswer): TsfuncError {
  const error = pick(http, refused);
  return isUnsureStatus(refused.status) ? asLostAnswer(error) : error;
}

function pick(http: HttpClient, { method, url, status, tries, text, answer, type }: RefusedAnswer): TsfuncError {
  const about = { method, url, status };
  const said = typeof answer?.message === "string" ? answer.message : text;
  if (status === 401 || status === 403) {
    const errorCode = status === 401 ? "UNAUTHENTICATED" : "PERMISSION_DENIED";
    const reason = shortened(http.redact(said)) || "nothing";
    return httpErrors.error("TF5005", { ...about, reason, sent: http.identity }, { errorCode });
  }
  const errorCode = answer?.error_code;
  if (typeof errorCode === "string") {
    const message = http.redact(said);
    const parameters = { ...about, serverCode: errorCode, serverMessage: message, tries: triesText(tries) };
    return httpErrors.error("TF5008", parameters, { errorCode });
  }
  const received = text === "" ? "nothing" : `${type}: ${JSON.stringify(shortened(http.redact(text)))}`;
  return httpErrors.error(
    "TF5003",
    { ...about, received, expected: "an object of JSON", tries: triesText(tries) },
    { errorCode: codeOfStatus(status) },
  );
}

/** As MLflow tells a code from the status of an answer that is not its own. */
function codeOfStatus(status: number): string {
  if (status === 404) return "ENDPOINT_NOT_FOUND";
  if (status === 429) return "REQUEST_LIMIT_EXCEEDED";
  if (status >= 502) return "TEMPORARILY_UNAVAILABLE";
  return status >= 400 && status < 500 ? "BAD_REQUEST" : "INTERNAL_ERROR";
}

function shortened(text: string): string {
  return text.length <= 200 ? text : `${text.slice(0, 200)}…`;
}

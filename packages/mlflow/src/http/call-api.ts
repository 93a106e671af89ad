import { type JsonDict, readJson } from "@tsfunc/runtime/json";
import { httpErrors } from "../errors/http-errors.ts";
import { errorOfAnswer } from "./error-of-answer.ts";
import { triesText } from "./error-of-failure.ts";
import type { HttpClient, HttpRequest } from "./http-client.ts";
import { shownUrl, urlOf } from "./url-of.ts";
import { textOfBody } from "./whole-body.ts";

/** In bytes: no answer of the API is longer. */
const LONGEST_ANSWER = 64 * 1024 * 1024;

/** A call of a server's API. */
export interface ApiCall {
  readonly method: HttpRequest["method"];
  /** Beneath `/api/2.0/mlflow/`, already encoded; or from the root of the server, with a slash at its start. */
  readonly path: string;
  readonly query?: HttpRequest["query"];
  readonly body?: Readonly<Record<string, unknown>>;
  readonly repeatable?: HttpRequest["repeatable"];
}

/**
 * Calls MLflow's API.
 *
 * @param http The client.
 * @param call What to call.
 * @returns What the server answered, as an object of JSON.
 * @throws {TsfuncError} TF5008 with the code and the message of the server where it refuses, TF5005 where it does not know us, TF5003 where
 * it is not MLflow that answers, and what the client throws.
 * @see MLflow verify_rest_response
 */
export async function callApi(http: HttpClient, call: ApiCall): Promise<JsonDict> {
  const request = requestOf(call);
  const { status, headers, body, tries } = await http.send(request);
  const text = await textOfBody(body);
  const about = { method: call.method, url: shownUrl(urlOf(http.base, request)), status, tries };
  const answer = dictOf(text);
  if (status === 200 && answer !== null) return answer;
  throw errorOfAnswer(http, { ...about, text, answer, type: headers["content-type"] ?? "no type" });
}

/**
 * The error for an answer that lacks what it should have.
 *
 * @param http The client.
 * @param call What was called.
 * @param missing The field.
 * @returns TF5003.
 */
export function withoutField(http: HttpClient, call: ApiCall, missing: string): Error {
  const { method } = call;
  return httpErrors.error("TF5003", {
    method,
    url: shownUrl(urlOf(http.base, requestOf(call))),
    status: 200,
    received: "another object of JSON",
    expected: `one with \`${missing}\``,
    tries: triesText(1),
  });
}

function requestOf({ method, path, query, body, repeatable }: ApiCall): HttpRequest {
  return {
    method,
    path: path.startsWith("/") ? path : `/api/2.0/mlflow/${path}`,
    headers: { "content-type": "application/json" },
    maxBytes: LONGEST_ANSWER,
    ...(query === undefined ? {} : { query }),
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    ...(repeatable === undefined ? {} : { repeatable }),
  };
}

/**
 * Reads an object of JSON.
 *
 * @param text The text.
 * @returns The object; null when the text is something else.
 */
export function dictOf(text: string): JsonDict | null {
  try {
    const value = readJson(text);
    return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as JsonDict) : null;
  } catch {
    return null;
  }
}

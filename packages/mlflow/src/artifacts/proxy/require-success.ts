import { dictOf } from "../../http/call-api.ts";
import { errorOfAnswer } from "../../http/error-of-answer.ts";
import type { HttpClient, HttpRequest, HttpResponse } from "../../http/http-client.ts";
import { shownUrl, urlOf } from "../../http/url-of.ts";
import { textOfBody, wholeBody } from "../../http/whole-body.ts";

/** In bytes: what a refusal says is shorter. */
const LONGEST_REFUSAL = 1024 * 1024;

/**
 * Refuses an answer that tells of a failure.
 *
 * @param http The client.
 * @param request What was asked.
 * @param response The answer; its body is still to be read, or destroyed.
 * @throws {TsfuncError} TF5003, TF5005 or TF5008 with what the server says.
 */
export async function requireSuccess(http: HttpClient, request: HttpRequest, response: HttpResponse): Promise<void> {
  const { status, headers, body, tries } = response;
  if (status >= 200 && status < 300) return;
  const [method, url] = [request.method, urlOf(http.base, request)];
  const text = await textOfBody(await wholeBody(body, LONGEST_REFUSAL, { method, url }));
  const about = { method, url: shownUrl(url), status, tries, text };
  throw errorOfAnswer(http, { ...about, answer: dictOf(text), type: headers["content-type"] ?? "no type" });
}

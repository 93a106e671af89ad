import type { TsfuncError } from "@tsfunc/runtime/errors";
import { httpErrors } from "../errors/http-errors.ts";
import { asLostAnswer } from "./lost-answer.ts";
import type { Failure } from "./outcome.ts";
import { shownUrl } from "./url-of.ts";

/** What was tried. */
interface About {
  readonly method: string;
  readonly url: URL;
  readonly tries: number;
  /** How long was waited for. */
  readonly seconds: number;
}

/**
 * The error for a request that was not answered.
 *
 * @param failure What became of the last try.
 * @param about What was tried, and how often.
 * @returns TF5001, TF5002 or TF5007, marked where the server may have done what was asked for.
 */
export function errorOfFailure(failure: Failure, { method, url, tries, seconds }: About): TsfuncError {
  const { kind, reason, isSent, cause } = failure;
  const about = { method, url: shownUrl(url), tries: triesText(tries), reason };
  const error =
    kind === "untrusted"
      ? httpErrors.error("TF5007", about, { cause })
      : kind === "timeout"
        ? httpErrors.error("TF5002", { ...about, seconds }, { cause })
        : httpErrors.error("TF5001", about, { cause });
  return isSent ? asLostAnswer(error) : error;
}

/**
 * Words a number of tries.
 *
 * @param tries How many.
 * @returns Such as `1 try` or `8 tries`.
 */
export function triesText(tries: number): string {
  return tries === 1 ? "1 try" : `${tries} tries`;
}

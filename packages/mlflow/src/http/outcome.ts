import type { HttpResponse } from "./http-client.ts";

/** What became of one try: an answer, or none. */
export type Outcome = Answer | Failure;

/** An answer, of whatever status. */
export interface Answer extends Omit<HttpResponse, "tries"> {
  readonly kind: "answer";
}

/** No answer, or not a whole one. */
export interface Failure {
  readonly kind: "unreachable" | "timeout" | "untrusted";
  /** In words. */
  readonly reason: string;
  /** Whether the request had been sent, so that the server may have done what it asks. */
  readonly isSent: boolean;
  readonly cause: unknown;
}

const TRANSIENT: ReadonlySet<number> = new Set([408, 429, 500, 502, 503, 504]);

/**
 * Whether a try may go better next time, by the list of MLflow's client.
 *
 * @param outcome What became of it.
 * @returns False for what was answered for good, and where there is no trusted connection.
 */
export function isTransient(outcome: Outcome): boolean {
  return outcome.kind === "answer" ? TRANSIENT.has(outcome.status) : outcome.kind !== "untrusted";
}

/**
 * Whether a server may have done what a try asked for, although it does not say so.
 *
 * @param outcome What became of it.
 * @returns True for a lost answer, and for errors that something between here and the server may have answered.
 */
export function isUnsure(outcome: Outcome): boolean {
  return outcome.kind === "answer" ? isUnsureStatus(outcome.status) : outcome.isSent;
}

/**
 * Whether an answer leaves open if the server did what was asked for.
 *
 * @param status The status of the answer.
 * @returns True for those that are tried again, but for 429.
 */
export function isUnsureStatus(status: number): boolean {
  return TRANSIENT.has(status) && status !== 429;
}

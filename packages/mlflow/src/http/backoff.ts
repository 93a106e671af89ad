import { setTimeout } from "node:timers/promises";
import type { HttpSettings } from "./http-settings.ts";
import type { Outcome } from "./outcome.ts";

/** In seconds: no wait between two tries is longer, but where a server asks for it. */
const LONGEST = 120;

/** In seconds: what a server may ask for. */
const LONGEST_ASKED = 600;

/**
 * Waits before another try: as long as the server asks for, else longer each time. The second try comes at once.
 *
 * @param tries How many there have been.
 * @param outcome What became of the last one.
 * @param settings What MLflow's variables say.
 * @param signal Ends the wait, with its reason.
 * @see MLflow JitteredRetry, urllib3 Retry
 */
export async function waitForNextTry(
  tries: number,
  outcome: Outcome,
  settings: HttpSettings,
  signal: AbortSignal | undefined,
): Promise<void> {
  const seconds = secondsToWait(tries, outcome, settings);
  signal?.throwIfAborted();
  if (seconds <= 0) return;
  try {
    await setTimeout(seconds * 1000, undefined, signal === undefined ? {} : { signal });
  } catch (error) {
    signal?.throwIfAborted();
    throw error;
  }
}

/**
 * How long to wait before another try.
 *
 * @param tries How many there have been.
 * @param outcome What became of the last one.
 * @param settings What MLflow's variables say.
 * @returns In seconds.
 */
export function secondsToWait(tries: number, outcome: Outcome, settings: HttpSettings): number {
  const asked = settings.respectRetryAfter && outcome.kind === "answer" ? retryAfter(outcome.headers) : null;
  if (asked !== null) return Math.min(LONGEST_ASKED, asked);
  if (tries === 1) return 0;
  return Math.min(LONGEST, settings.backoffFactor * 2 ** (tries - 1) + Math.random() * settings.backoffJitter);
}

/** The header has a number of seconds, or a date. */
function retryAfter(headers: Readonly<Record<string, string>>): number | null {
  const text = headers["retry-after"]?.trim() ?? "";
  if (/^\d+$/.test(text)) return Number(text);
  const instant = Date.parse(text);
  return Number.isNaN(instant) ? null : Math.max(0, (instant - Date.now()) / 1000);
}

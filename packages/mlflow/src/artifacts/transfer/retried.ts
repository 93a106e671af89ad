import { setTimeout } from "node:timers/promises";
import { isTsfuncError } from "@tsfunc/runtime/errors";

/** What trying again is bounded by. */
export interface RetryOptions {
  readonly signal?: AbortSignal;
  /** How often in a row something may fail without getting anywhere. */
  readonly attempts?: number;
  /** The first pause, in milliseconds; each pause is twice the last. */
  readonly pause?: number;
}

/** Failures of this machine, which the next attempt would meet again. */
const LASTING = new Set(
  "EACCES EDQUOT EEXIST EFBIG EINVAL EISDIR EMFILE ENAMETOOLONG ENOENT ENOSPC ENOTDIR EPERM EROFS".split(" "),
);

/** Errors of ours that may pass. */
const PASSING = new Set(["TF5015", "TF5019"]);

/**
 * Tries to transfer a file, and again after failures that may pass: connections that break, stores that are busy, bytes that got lost.
 *
 * @param attempt One attempt; it says by `onBytes` of its own when it gets somewhere, which `hasMoved` tells.
 * @param hasMoved Whether bytes have arrived since it was asked last.
 * @param options What it is bounded by.
 * @returns What the attempt returns that succeeds.
 */
export async function retried<Result>(
  attempt: () => Promise<Result>,
  hasMoved: () => boolean,
  { signal, attempts = 5, pause = 200 }: RetryOptions = {},
): Promise<Result> {
  for (let failures = 0; ; ) {
    try {
      return await attempt();
    } catch (error) {
      failures = hasMoved() ? 1 : failures + 1;
      if (signal?.aborted || failures >= attempts || !mayPass(error)) throw error;
      await setTimeout(pause * 2 ** (failures - 1) * (0.5 + Math.random()), undefined, signal && { signal });
    }
  }
}

function mayPass(error: unknown): boolean {
  if (isTsfuncError(error)) return PASSING.has(error.code) && isPassingStatus(Number(error.parameters.status ?? 500));
  const { code } = (error ?? {}) as { readonly code?: unknown };
  return error instanceof Error && !(typeof code === "string" && LASTING.has(code));
}

function isPassingStatus(status: number): boolean {
  return status === 408 || status === 429 || (status >= 500 && status !== 501) || status === 0;
}

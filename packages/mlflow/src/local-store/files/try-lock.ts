import { lockSync } from "proper-lockfile";
import { fileErrorCode } from "./file-error.ts";

/** In milliseconds. */
export interface LockTimes {
  /** For how long a lock is held that nobody renews. */
  readonly stale: number;
  /** How often it is renewed. */
  readonly update: number;
}

/**
 * Takes a lock, unless another process has it.
 *
 * @param lock Its path.
 * @param times How long it is good for.
 * @returns What lets go of it; null when another process has it.
 */
export function tryLock(lock: string, { stale, update }: LockTimes): (() => void) | null {
  try {
    return lockSync(lock, { lockfilePath: lock, realpath: false, stale, update });
  } catch (error) {
    if (fileErrorCode(error) === "ELOCKED") return null;
    throw error;
  }
}

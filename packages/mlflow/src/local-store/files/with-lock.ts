import { createHash } from "node:crypto";
import { mkdirSync, rmdirSync, statSync, utimesSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { localStoreErrors } from "../../errors/local-store-errors.ts";
import { nullIfAbsent } from "./file-error.ts";
import { WORK_FOLDER } from "./layout.ts";

/** Work under a lock is synchronous and takes milliseconds, or says that it goes on: who holds one for longer has been killed. */
const STALE = 5_000;

/** How long the lock is held of those that take away a stale one. */
const STALE_TAKEOVER = 60_000;

/** When waiting ends. */
const PATIENCE = 60_000;

const LONGEST_PAUSE = 30;

/** Loaded when a lock is needed first: most processes read models, and make none. */
type TryLock = typeof import("./try-lock.ts").tryLock;

/** Says that the work under a lock goes on. */
export type GoesOn = () => void;

/**
 * Does something that no other process does at the same time.
 *
 * The work is synchronous, so that nothing else this process does can make it last longer than it takes.
 *
 * @param root The root of the store.
 * @param name What is locked.
 * @param work What is done; what takes long says at times that it goes on.
 * @returns What it returns.
 * @throws {TsfuncError} TF5057 when another process does not let go of the lock.
 */
export async function withLock<T>(root: string, name: string, work: (goesOn: GoesOn) => T): Promise<T> {
  const folder = join(root, WORK_FOLDER, "locks");
  mkdirSync(folder, { recursive: true });
  const lock = join(folder, createHash("sha256").update(name).digest("hex").slice(0, 32));
  const release = await acquire(lock);
  try {
    return work(keeper(lock));
  } finally {
    release();
  }
}

function keeper(lock: string): GoesOn {
  let said = Date.now();
  return () => {
    const now = Date.now();
    if (now - said < STALE / 5) return;
    utimesSync(lock, now / 1000, now / 1000);
    said = now;
  };
}

async function acquire(lock: string): Promise<() => void> {
  const { tryLock } = await import("./try-lock.ts");
  const end = Date.now() + PATIENCE;
  for (let pause = 1; Date.now() < end; pause = Math.min(pause * 2, LONGEST_PAUSE)) {
    const release = tryLock(lock, { stale: Number.MAX_SAFE_INTEGER, update: STALE });
    if (release !== null) return release;
    removeStale(tryLock, lock);
    await sleep(pause * (0.5 + Math.random()));
  }
  throw localStoreErrors.error("TF5057", { lock, seconds: PATIENCE / 1000 });
}

/** One process at a time looks again and removes the lock; otherwise a second one could remove that of the first. */
function removeStale(tryLock: TryLock, lock: string): void {
  if (!isStale(lock)) return;
  const release = tryLock(`${lock}.takeover`, { stale: STALE_TAKEOVER, update: STALE });
  if (release === null) return;
  try {
    if (isStale(lock)) nullIfAbsent(() => rmdirSync(lock));
  } finally {
    release();
  }
}

function isStale(lock: string): boolean {
  const changed = nullIfAbsent(() => statSync(lock).mtimeMs);
  return changed !== null && Date.now() - changed > STALE;
}

import { mkdirSync, mkdtempSync, readdirSync, rmSync, utimesSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { WORK_FOLDER } from "./layout.ts";
import { removeLeftBehind, stagedPath } from "./staging.ts";
import { withLock } from "./with-lock.ts";

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "tsfunc-lock-"));
});
afterEach(() => rmSync(root, { recursive: true }));

const locks = () => readdirSync(join(root, WORK_FOLDER, "locks"));

/** The lock of a process that was killed some time ago. */
async function leaveLock(seconds: number): Promise<string> {
  let name = "";
  await withLock(root, "a", () => {
    name = locks()[0] ?? "";
  });
  const lock = join(root, WORK_FOLDER, "locks", name);
  mkdirSync(lock);
  const then = Date.now() / 1000 - seconds;
  utimesSync(lock, then, then);
  return lock;
}

test("the lock is gone afterwards, also when the work fails", async () => {
  expect(await withLock(root, "a", () => locks().length)).toBe(1);
  expect(locks()).toEqual([]);
  const failing = withLock(root, "a", () => {
    throw new RangeError("as asked");
  });
  await expect(failing).rejects.toThrow("as asked");
  expect(locks()).toEqual([]);
});

test("the lock of a process that was killed is taken over, by one after the other", async () => {
  await leaveLock(60);
  const order: number[] = [];
  await Promise.all([1, 2, 3, 4].map((one) => withLock(root, "a", () => order.push(one))));
  expect(order.toSorted()).toEqual([1, 2, 3, 4]);
  expect(locks()).toEqual([]);
});

test("a lock that is held is waited for", async () => {
  const lock = await leaveLock(0);
  const waiting = withLock(root, "a", () => "done");
  expect(await Promise.race([waiting, new Promise((resolve) => setTimeout(resolve, 200, "waiting"))])).toBe("waiting");
  expect(await withLock(root, "another", () => "not locked")).toBe("not locked");
  rmSync(lock, { recursive: true });
  expect(await waiting).toBe("done");
});

test("what was left behind an hour ago is removed, what is being made is not", () => {
  const [old, young] = [stagedPath(root), stagedPath(root)];
  for (const folder of [old, young]) mkdirSync(join(folder, "inside"), { recursive: true });
  const then = Date.now() / 1000 - 2 * 60 * 60;
  utimesSync(old, then, then);
  removeLeftBehind(root);
  expect(readdirSync(join(root, WORK_FOLDER, "staged")).map((name) => young.endsWith(name))).toEqual([true]);
});

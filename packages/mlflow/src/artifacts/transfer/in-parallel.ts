/**
 * Does several things at once, but not all of them. The first failure stops those that run, and is thrown when they have ended.
 *
 * @param tasks What is to be done; each is given a signal that says when to stop.
 * @param concurrency How many at once.
 * @param signal Stops all of them.
 * @returns What they return, in their order.
 */
export async function inParallel<Result>(
  tasks: readonly ((signal: AbortSignal) => Promise<Result>)[],
  concurrency: number,
  signal?: AbortSignal,
): Promise<Result[]> {
  const stop = new AbortController();
  const signals = signal === undefined ? stop.signal : AbortSignal.any([stop.signal, signal]);
  const results: Result[] = [];
  const waiting = tasks.entries();
  const failures: unknown[] = [];
  const work = async () => {
    for (const [index, task] of waiting) {
      if (signals.aborted) return;
      results[index] = await task(signals);
    }
  };
  const workers = Array.from({ length: Math.max(1, Math.min(concurrency, tasks.length)) }, () =>
    work().catch((error: unknown) => {
      failures.push(error);
      stop.abort(error);
    }),
  );
  await Promise.all(workers);
  signal?.throwIfAborted();
  if (failures.length > 0) throw failures[0];
  return results;
}

/** How a command ended that was asked to stop: 128 and the number of the signal, as shells have it. */
export type InterruptedCode = 130 | 143;

/**
 * Lets a command end in order when it is asked to stop. Asked once more, it ends at once.
 *
 * @param work What is done until then.
 * @returns The exit code of the signal; undefined when the work was done before.
 * @throws What the work throws.
 */
export async function untilInterrupted(work: Promise<void>): Promise<InterruptedCode | undefined> {
  const handlers: (() => void)[] = [];
  const asked = new Promise<InterruptedCode>((resolve) => {
    for (const [signal, code] of [["SIGINT", 130] as const, ["SIGTERM", 143] as const]) {
      const stop = (): void => resolve(code);
      process.once(signal, stop);
      handlers.push(() => process.off(signal, stop));
    }
  });
  try {
    return await Promise.race([asked, work.then(() => undefined)]);
  } finally {
    for (const remove of handlers) remove();
  }
}

import type { RunningServer } from "./serve-options.ts";

/**
 * Lets a server be closed once, however often it is asked to.
 *
 * @param close Closes it.
 * @returns What closes it, and a promise that resolves when that is done.
 */
export function closable(close: () => Promise<void>): Pick<RunningServer, "close" | "closed"> {
  let isClosing = false;
  let done: (outcome: Promise<void>) => void;
  const closed = new Promise<void>((resolve) => {
    done = resolve;
  });
  return {
    closed,
    close: () => {
      if (!isClosing) done(close());
      isClosing = true;
      return closed;
    },
  };
}

/** An error after which nobody here knows whether the server did what was asked for. */
export interface LostAnswer {
  readonly mayHaveHappened: true;
}

/**
 * Marks an error as one after which the work may have been done.
 *
 * @param error The error.
 * @returns The same error.
 */
export function asLostAnswer<E extends Error>(error: E): E & LostAnswer {
  return Object.assign(error, { mayHaveHappened: true as const });
}

/**
 * Tells whether the server may have done what was asked for, although an error was thrown.
 *
 * @param error What was caught.
 * @returns Whether it is marked so.
 */
export function mayHaveHappened(error: unknown): boolean {
  return error instanceof Error && "mayHaveHappened" in error && error.mayHaveHappened === true;
}

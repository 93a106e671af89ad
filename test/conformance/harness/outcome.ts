/** What was recorded of a refusal, a warning or a log line. */
export interface Finding {
  /** A slug for what was wrong. */
  readonly problem: string;
  /** What the message told. */
  readonly facts?: Readonly<Record<string, unknown>>;
  /** The stages that wrapped the problem, outermost first. */
  readonly within?: readonly string[];
}

/** A recorded exception. */
export interface RecordedException extends Finding {
  /** The Python class. */
  readonly class: string;
  /** MLflow's code; plain Python exceptions have none. */
  readonly error_code?: string;
}

/** What Python MLflow did: returned, or raised; with what it warned and logged. */
export interface Outcome {
  readonly ok: boolean;
  readonly result?: unknown;
  readonly exception?: RecordedException;
  readonly warnings?: readonly Finding[];
  readonly logs?: readonly Finding[];
  readonly [key: string]: unknown;
}

/** What we did with the same input. */
export type Attempt = { readonly notices: readonly Finding[] } & (
  | { readonly ok: true; readonly result: unknown }
  | { readonly ok: false; readonly error: unknown }
);

/**
 * Tries something.
 *
 * @param run What to try; it is given a function that takes warnings.
 * @returns What came of it.
 */
export async function attempt(run: (warn: (notice: Finding) => void) => unknown): Promise<Attempt> {
  const notices: Finding[] = [];
  try {
    return { ok: true, result: await run((notice) => notices.push(notice)), notices };
  } catch (error) {
    return { ok: false, error, notices };
  }
}

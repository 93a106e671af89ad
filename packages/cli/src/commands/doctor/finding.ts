/** How something is: as it should be, worth a look, or in the way. */
export type Status = "ok" | "warning" | "problem";

/** What a check has found. */
export interface Finding {
  /** What was looked at, such as `node`. */
  readonly check: string;
  readonly status: Status;
  readonly message: string;
  /** What to do; null where all is fine. */
  readonly fix: string | null;
}

/** Finds that something is as it should be. */
export function ok(check: string, message: string): Finding {
  return { check, status: "ok", message, fix: null };
}

/** Finds something that is worth a look. */
export function warning(check: string, message: string, fix: string): Finding {
  return { check, status: "warning", message, fix };
}

/** Finds something that is in the way. */
export function problem(check: string, message: string, fix: string): Finding {
  return { check, status: "problem", message, fix };
}

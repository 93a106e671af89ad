import type { OnWarning } from "../errors/warn.ts";

/** Settings of `enforceSchema` and `enforceParams`. */
export interface EnforceOptions {
  /** Whether the data were parsed from JSON text: only then text stands for dates, bytes and int64, and lists stand for tensors. */
  readonly source?: "value" | "json";
  /** Hides every value of the data in errors. */
  readonly redact?: boolean;
  /** Takes warnings; Node's `process.emitWarning` or the console when left out. */
  readonly onWarning?: OnWarning;
}

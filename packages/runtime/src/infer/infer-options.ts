import type { OnWarning } from "../errors/warn.ts";

/** Settings of the inference. */
export interface InferOptions {
  /** Takes warnings; Node's `process.emitWarning` or the console when left out. */
  readonly onWarning?: OnWarning;
}

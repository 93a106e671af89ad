import type { OnWarning } from "../errors/warn.ts";
import type { ModelContext } from "../pyfunc/model-context.ts";

/** Settings of `signatureWithExample`. */
export interface ExampleOptions {
  /** What `predict` is given as its context when it runs with the example. */
  readonly context?: ModelContext;
  /** Takes warnings; Node's `process.emitWarning` or the console when left out. */
  readonly onWarning?: OnWarning;
}

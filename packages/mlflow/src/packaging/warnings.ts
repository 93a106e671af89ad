import type { OnWarning, Warning } from "@tsfunc/runtime/errors";
import { modelFileErrors } from "../errors/model-file-errors.ts";

/** What is wrong with an example, and is otherwise a warning. */
const REFUSED_WHEN_STRICT: ReadonlySet<string> = new Set(["TF2021", "TF3131", "TF3132", "TF4021", "TF4027"]);

/** What becomes of the warnings about a model that is saved. */
export interface WarningOptions {
  /** Whether what is wrong with the example refuses the model. */
  readonly strict?: boolean;
  readonly onWarning?: OnWarning;
}

/**
 * Makes what takes the warnings while a model is saved.
 *
 * @param options What becomes of them.
 * @returns A function that hands them on, or throws TF4025 where the model is refused for one.
 */
export function warningsOf({ strict = false, onWarning = emit }: WarningOptions): OnWarning {
  return (warning) => {
    if (strict && REFUSED_WHEN_STRICT.has(warning.code)) {
      const reason = warning.message.split("\nSee docs/")[0] ?? warning.message;
      throw modelFileErrors.error("TF4025", { code: warning.code, reason });
    }
    onWarning(warning);
  };
}

function emit({ code, message }: Warning): void {
  process.emitWarning(message, { type: "TsfuncWarning", code });
}

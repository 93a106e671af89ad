import { isTsfuncError } from "@tsfunc/runtime/errors";
import type { Terminal } from "./terminal.ts";

/**
 * Reports an error that is a finding, such as a request that a model refuses.
 *
 * @param error The error.
 * @param json Whether it is printed as `{ error_code, code, message }`, or said.
 * @param terminal Where it goes to.
 */
export function reportError(error: unknown, json: boolean, terminal: Terminal): void {
  const message = error instanceof Error ? error.message : String(error);
  const code = isTsfuncError(error) ? error.code : null;
  if (json) terminal.printJson({ error_code: isTsfuncError(error) ? error.errorCode : null, code, message });
  else
    terminal.say(
      `${terminal.said.error("error")} ${code === null ? "" : `${terminal.said.faint(`${code}:`)} `}${message}`,
    );
}

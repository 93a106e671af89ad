import type { ErrorCode, ErrorParameters } from "./catalogue.ts";
import { TsfuncError } from "./tsfunc-error.ts";

/** Something that works, but perhaps not as meant; it has a page like an error. */
export type Warning = Pick<TsfuncError, "code" | "message" | "parameters">;

/** Takes warnings. */
export type OnWarning = (warning: Warning) => void;

/** What is used of the globals: Node has a `process`, which browsers lack; a console is everywhere. */
interface Globals {
  readonly process?: { readonly emitWarning?: (message: string, options: object) => void };
  readonly console: { warn(message: string): void };
}

/**
 * Warns of something.
 *
 * @param code Which warning of the catalogue.
 * @param parameters What its template asks for.
 * @param onWarning Who is told; Node's `process.emitWarning` or, where there is none, the console when left out.
 */
export function warn<Code extends ErrorCode>(
  code: Code,
  parameters: ErrorParameters<Code>,
  onWarning: OnWarning = emitWarning,
): void {
  const { message, parameters: told } = new TsfuncError(code, parameters);
  onWarning({ code, message, parameters: told });
}

function emitWarning({ code, message }: Warning): void {
  const { process, console } = globalThis as unknown as Globals;
  if (process?.emitWarning) process.emitWarning(message, { type: "TsfuncWarning", code });
  else console.warn(`${code}: ${message}`);
}

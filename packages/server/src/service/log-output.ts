import { pino } from "pino";
import type { ServerOptions } from "./server-options.ts";

type Logger = NonNullable<ServerOptions["logger"]>;

/** What pino writes lines to. */
export interface LogOutput {
  /** Takes a line with its end. */
  write(line: string): void;
}

/**
 * An output that is written to once in a turn of the event loop, with all lines of that turn. To write each line by itself costs a tenth of a
 * small request. What is logged before the process ends is written, unless it is killed in the same turn.
 *
 * @param file Its path or descriptor.
 */
export function turnwiseOutput(file: string | number): LogOutput {
  const output = pino.destination({ dest: file, sync: true });
  let lines = "";
  const flush = (): void => {
    if (lines !== "") output.write(lines);
    lines = "";
  };
  process.once("exit", flush);
  return {
    write: (line) => {
      if (lines === "") setImmediate(flush);
      lines += line;
    },
  };
}

let standardOutput: LogOutput | undefined;

/**
 * Gives pino standard output as {@link turnwiseOutput}, unless its settings name another one.
 *
 * @param logger The settings of pino, or `false` for no log.
 */
export function withOutput(logger: Logger): Logger {
  if (logger === false || isDirected(logger)) return logger;
  standardOutput ??= turnwiseOutput(1);
  return { ...(logger === true ? {} : logger), stream: standardOutput };
}

function isDirected(logger: Logger): boolean {
  return typeof logger === "object" && ["stream", "file", "transport"].some((name) => name in logger);
}

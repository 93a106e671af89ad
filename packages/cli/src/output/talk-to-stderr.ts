import { Console } from "node:console";

/** Sends what models log to standard error: standard output is for predictions. */
export function talkToStderr(): void {
  globalThis.console = new Console(process.stderr, process.stderr);
}

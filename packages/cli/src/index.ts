export type { ExitCode } from "./commands/command.ts";
export { main } from "./main.ts";
export type { ColorTarget } from "./output/styles.ts";
export type { Streams, TextStream } from "./output/terminal.ts";

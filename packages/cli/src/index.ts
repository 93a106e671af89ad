export type { ExitCode } from "./commands/command.ts";
export { defineConfig, type TsfuncConfig } from "./config/file/tsfunc-config.ts";
export { main } from "./main.ts";
export type { ColorTarget } from "./output/styles.ts";
export type { Streams, TextStream } from "./output/terminal.ts";

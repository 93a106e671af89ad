import { tsfunc } from "./plugin.ts";

const plugin: typeof tsfunc.vite = tsfunc.vite;

/** The compiler plugin for Vite (and vitest). */
export default plugin;

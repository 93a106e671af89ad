import { tsfunc } from "./plugin.ts";

const plugin: typeof tsfunc.rspack = tsfunc.rspack;

/** The compiler plugin for Rspack. */
export default plugin;

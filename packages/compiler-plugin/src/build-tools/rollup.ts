import { tsfunc } from "./plugin.ts";

const plugin: typeof tsfunc.rollup = tsfunc.rollup;

/** The compiler plugin for Rollup. */
export default plugin;

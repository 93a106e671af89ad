import { tsfunc } from "./plugin.ts";

const plugin: typeof tsfunc.webpack = tsfunc.webpack;

/** The compiler plugin for webpack. */
export default plugin;

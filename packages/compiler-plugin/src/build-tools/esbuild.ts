import { tsfunc } from "./plugin.ts";

const plugin: typeof tsfunc.esbuild = tsfunc.esbuild;

/** The compiler plugin for esbuild. */
export default plugin;

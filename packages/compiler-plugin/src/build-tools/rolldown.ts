import { tsfunc } from "./plugin.ts";

const plugin: typeof tsfunc.rolldown = tsfunc.rolldown;

/** The compiler plugin for Rolldown, and what bundles with it (tsdown). */
export default plugin;

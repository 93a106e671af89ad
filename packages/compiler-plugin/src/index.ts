import { tsfunc } from "./build-tools/plugin.ts";

export type { TsfuncOptions } from "./build-tools/compiler.ts";

/** The unplugin instance, for build tools that have no subpath of their own. */
export default tsfunc;

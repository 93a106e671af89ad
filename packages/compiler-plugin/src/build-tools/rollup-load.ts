import { readFile } from "node:fs/promises";
import type { UnpluginOptions } from "unplugin";
import { compileInBuild } from "./compile-in-build.ts";
import type { Compiler } from "./compiler.ts";
import { fileOf, SOURCE_IDS } from "./source-ids.ts";

/** The hook of Rollup that reads a module. */
type LoadHook = NonNullable<NonNullable<UnpluginOptions["rollup"]>["load"]>;

/**
 * Rollup's own hook, and before all others: `@rollup/plugin-typescript` compiles a file while it loads it, so that no transform sees
 * TypeScript any more.
 *
 * @param compiler That of the build.
 */
export function rollupLoad(compiler: Compiler): LoadHook {
  return {
    order: "pre",
    filter: { id: SOURCE_IDS },
    async handler(id) {
      const file = fileOf(id);
      return compileInBuild(this, file, await readFile(file, "utf8"), compiler, "javascript");
    },
  };
}

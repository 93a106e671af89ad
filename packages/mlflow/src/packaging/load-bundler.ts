import { modelFileErrors } from "../errors/model-file-errors.ts";
import type { BuildMessage, BuildResult, Bundler } from "./bundler.ts";

/**
 * Loads esbuild and the compiler plugin, which are needed to save models and for nothing else.
 *
 * @returns What bundles.
 * @throws {TsfuncError} TF4006 when one of them is not installed.
 */
export async function loadBundler(): Promise<Bundler> {
  const [esbuild, { default: tsfunc }] = await Promise.all([
    import("esbuild").catch(missing("esbuild")),
    import("@tsfunc/compiler-plugin/esbuild").catch(missing("@tsfunc/compiler-plugin")),
  ]);
  return {
    build: async (options: object) => (await esbuild.build(options)) as BuildResult,
    async formatMessages(messages: BuildMessage[], kind) {
      const lines = await esbuild.formatMessages(messages as Parameters<typeof esbuild.formatMessages>[0], { kind });
      return lines.join("\n").trim();
    },
    tsfunc: () => tsfunc(),
  };
}

function missing(name: string): (error: unknown) => never {
  return (error) => {
    throw modelFileErrors.error("TF4006", { package: name }, { cause: error });
  };
}

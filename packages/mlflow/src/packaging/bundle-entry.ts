import { dirname } from "node:path";
import type { OnWarning } from "@tsfunc/runtime/errors";
import { modelFileErrors } from "../errors/model-file-errors.ts";
import { TAKE_MODEL_SOURCE } from "../load/set-model.ts";
import type { BuildMessage, Metafile } from "./bundler.ts";
import { loadBundler } from "./load-bundler.ts";

/** How the code of a model is bundled. */
export interface BundleOptions {
  /** The project's tsconfig.json; by default the nearest one from the entry file upwards. */
  readonly tsconfig?: string;
  /** Conditions of `exports` by which packages are found, beside those of Node. */
  readonly conditions?: readonly string[];
  /** What is not bundled, because it is there wherever the model is loaded. */
  readonly external?: readonly string[];
}

/** The code of a model as one module. */
export interface Bundle {
  readonly code: string;
  /** What is in it, as esbuild tells. */
  readonly metafile: Metafile;
  /** What paths in the metafile are relative to. */
  readonly folder: string;
}

/** Packages of CommonJS ask for Node's modules by `require`, which a module does not have. On the first line, so that no line moves. */
const REQUIRE = `import { createRequire as __tsfuncCreateRequire } from "node:module"; \
const require = __tsfuncCreateRequire(import.meta.url), __filename = import.meta.filename, __dirname = import.meta.dirname; `;

/**
 * Bundles the entry file of a model with all that it imports, through the compiler plugin.
 *
 * @param entry Absolute path of the file.
 * @param options Settings.
 * @param onWarning Takes the warning TF4035 for each warning of the build.
 * @returns The module; its default export is the model.
 * @throws {TsfuncError} TF4005 when the build fails, TF4006 when esbuild or the compiler plugin is not installed.
 */
export async function bundleEntry(
  entry: string,
  options: BundleOptions & { readonly plugins?: readonly object[] },
  onWarning: OnWarning,
): Promise<Bundle> {
  const { build, formatMessages, tsfunc } = await loadBundler();
  const { tsconfig, conditions = [], external = [], plugins = [] } = options;
  const folder = dirname(entry);
  const result = await build({
    stdin: { contents: wrapperOf(entry), resolveDir: folder, loader: "js", sourcefile: "tsfunc-model-entry.js" },
    absWorkingDir: folder,
    bundle: true,
    write: false,
    metafile: true,
    format: "esm",
    platform: "node",
    target: "node20.19",
    keepNames: true,
    legalComments: "none",
    logLevel: "silent",
    outfile: "model.mjs",
    conditions: [...conditions],
    external: [...external, "esbuild", "@tsfunc/compiler-plugin"],
    ...(tsconfig !== undefined && { tsconfig }),
    plugins: [...plugins, tsfunc()],
  }).catch(async (error: Error & { readonly errors?: readonly BuildMessage[] }) => {
    const reason = error.errors === undefined ? String(error) : await formatMessages(error.errors, "error");
    throw modelFileErrors.error("TF4005", { file: entry, reason }, { cause: error });
  });
  for (const warning of result.warnings) {
    modelFileErrors.warn("TF4035", { file: entry, reason: await formatMessages([warning], "warning") }, onWarning);
  }
  const code = result.outputFiles[0]?.text ?? "";
  return {
    code: /\b__require\b|\b__dirname\b|\b__filename\b/.test(code) ? REQUIRE + code : code,
    metafile: result.metafile,
    folder,
  };
}

function wrapperOf(entry: string): string {
  return `import * as entry from ${JSON.stringify(entry)};
const given = ${TAKE_MODEL_SOURCE};
export default given ?? Reflect.get(entry, "default");
`;
}

import type { UserConfig } from "tsdown";

/** What the build reads of a `package.json`. */
interface Manifest {
  readonly exports: Readonly<Record<string, string | { readonly "@tsfunc/source": string; readonly default: string }>>;
}

/**
 * How every package is built: ES modules with types, one entry for each key of `exports`, shared code in `chunks/`.
 *
 * @param manifest The package's `package.json`.
 * @param platform Whether the package may use Node.
 * @param more Entries that are loaded by path and therefore stand in no `exports`.
 */
export function packageBuild(
  manifest: Manifest,
  platform: "neutral" | "node",
  more: Record<string, string> = {},
): UserConfig {
  return {
    entry: { ...entriesOf(manifest), ...more },
    format: "esm",
    platform,
    target: "es2022",
    fixedExtension: false,
    hash: false,
    sourcemap: true,
    // `sideEffects` of the package speaks of built files; of sources nothing but the code itself says what they do.
    treeshake: { moduleSideEffects: [{ test: /./, external: false, sideEffects: true }] },
    dts: { sourcemap: false },
    outputOptions: { chunkFileNames: "chunks/[name].js" },
    failOnWarn: true,
    logLevel: "warn",
  };
}

/** `{ signature: "./src/signature/index.ts" }` for the entry that is built as `./dist/signature.js`. */
function entriesOf({ exports }: Manifest): Record<string, string> {
  const entries = Object.values(exports).filter((target) => typeof target !== "string");
  return Object.fromEntries(entries.map((target) => [nameOf(target.default), target["@tsfunc/source"]]));
}

function nameOf(file: string): string {
  return file.replace(/^\.\/dist\/(.*)\.js$/, "$1");
}

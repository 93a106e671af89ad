import { resolve } from "node:path";
import type { OnWarning } from "@tsfunc/runtime/errors";
import { type Bundle, type BundleOptions, bundleEntry } from "./bundle-entry.ts";
import { environmentVariables } from "./environment-variables.ts";
import { inputsOf } from "./inputs-of.ts";
import { NativePackages } from "./native-packages.ts";
import { type InstalledPackage, packageOf } from "./package-of.ts";
import { thirdPartyLicences } from "./third-party-licences.ts";

/** The code of a model, and what belongs to it. */
export interface BundledModel {
  readonly bundle: Bundle;
  /** Licences of the packages in the bundle. */
  readonly licences: string;
  /** Environment variables that the code names. */
  readonly envVars: readonly string[];
  /** Packages with native code, which are copied. */
  readonly natives: readonly InstalledPackage[];
}

/**
 * Bundles the code of a model.
 *
 * @param entry Absolute path of the entry file.
 * @param options Settings.
 * @param onWarning Takes the warning TF4035 for each warning of the build.
 * @returns The code, and what belongs to it.
 * @throws {TsfuncError} TF4005 when the build fails, TF4006 when esbuild or the compiler plugin is not installed.
 */
export async function bundleModel(entry: string, options: BundleOptions, onWarning: OnWarning): Promise<BundledModel> {
  const native = new NativePackages();
  const first = await bundleEntry(entry, { ...options, plugins: [native.plugin()] }, onWarning);
  const closure = native.closure();
  const shared = sharedNames(first, closure);
  const plugins = [native.plugin(shared)];
  const bundle = shared.size === 0 ? first : await bundleEntry(entry, { ...options, plugins }, () => {});
  const natives = [...native.found, ...[...shared].flatMap((name) => closure.get(name) ?? [])];
  return {
    bundle,
    licences: thirdPartyLicences(bundle, entry),
    envVars: environmentVariables(bundle, entry),
    natives,
  };
}

/** What native packages depend on and the model itself imports, too: two copies would not know each other's classes. */
function sharedNames(
  { metafile, folder }: Bundle,
  closure: ReadonlyMap<string, InstalledPackage>,
): ReadonlySet<string> {
  if (closure.size === 0) return new Set();
  const owners = inputsOf(metafile).flatMap((input) => packageOf(resolve(folder, input)) ?? []);
  return new Set(
    owners
      .filter(({ root, manifest }) => closure.get(manifest.name)?.root === root)
      .map(({ manifest }) => manifest.name),
  );
}

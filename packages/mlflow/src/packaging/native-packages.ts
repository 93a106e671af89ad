import { isBuiltin } from "node:module";
import { isAbsolute } from "node:path";
import { findDependency } from "./find-dependency.ts";
import { isNative } from "./is-native.ts";
import { type InstalledPackage, packageOf } from "./package-of.ts";

/** What is used of esbuild's plugin interface. */
interface PluginBuild {
  onResolve(options: { filter: RegExp }, callback: (args: ResolveArgs) => Promise<object | undefined>): void;
  resolve(path: string, options: object): Promise<{ readonly path: string; readonly errors: readonly unknown[] }>;
}

interface ResolveArgs {
  readonly path: string;
  readonly importer: string;
  readonly resolveDir: string;
  readonly kind: string;
  readonly namespace: string;
  readonly pluginData?: unknown;
}

/** Marks what the plugin itself asks for. */
const ASKED = Symbol("asked by the plugin");

/** Collects the native packages that a model imports while it is bundled, and keeps them out of the bundle. */
export class NativePackages {
  readonly #found = new Map<string, InstalledPackage>();

  /** The packages that were met. */
  get found(): readonly InstalledPackage[] {
    return [...this.#found.values()];
  }

  /** Those packages and all that they depend on: what one of them shares with the model has to be the same copy. */
  closure(): ReadonlyMap<string, InstalledPackage> {
    const closure = new Map<string, InstalledPackage>();
    const visit = (one: InstalledPackage): void => {
      if (closure.has(one.manifest.name)) return;
      closure.set(one.manifest.name, one);
      for (const dependency of dependenciesOf(one)) visit(dependency);
    };
    for (const one of this.found) visit(one);
    return closure;
  }

  /**
   * The plugin of esbuild.
   *
   * @param shared Names of further packages that stay out of the bundle.
   */
  plugin(shared: ReadonlySet<string> = new Set()): { readonly name: string; setup(build: PluginBuild): void } {
    return {
      name: "tsfunc-native-packages",
      setup: (build) => {
        build.onResolve({ filter: /^[^./\0]/ }, async (args) => {
          if (args.pluginData === ASKED || isBuiltin(args.path)) return undefined;
          const { importer, resolveDir, kind, namespace } = args;
          const options = { importer, resolveDir, kind, namespace, pluginData: ASKED };
          const { path, errors } = await build.resolve(args.path, options);
          const owner = errors.length === 0 && isAbsolute(path) ? packageOf(path) : null;
          return owner === null ? undefined : this.#resolved(owner, args.path, shared);
        });
      },
    };
  }

  #resolved(owner: InstalledPackage, specifier: string, shared: ReadonlySet<string>): object | undefined {
    if (isNative(owner)) this.#found.set(owner.manifest.name, owner);
    else if (!shared.has(owner.manifest.name)) return undefined;
    return { path: specifier, external: true };
  }
}

/**
 * What a package depends on, as far as it is installed.
 *
 * @param dependent The package.
 */
export function dependenciesOf({ root, manifest }: InstalledPackage): readonly InstalledPackage[] {
  const names = Object.keys({ ...manifest.dependencies, ...manifest.optionalDependencies });
  return names.flatMap((name) => findDependency(root, name) ?? []);
}

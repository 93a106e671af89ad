import { createUnplugin, type UnpluginInstance } from "unplugin";
import { formatDiagnostic } from "../diagnostics/index.ts";
import { Compiler, type TsfuncOptions } from "./compiler.ts";

/** TypeScript sources; a query such as Vite's `?raw` asks for something else than the module. */
const SOURCE_FILE = /\.[cm]?tsx?(?:\?(?:v|t)=[^&]*)?$/;

/** Build tools that leave TC39 decorators in place. */
const LEAVES_DECORATORS: ReadonlySet<string> = new Set(["vite", "rolldown"]);

/**
 * The compiler plugin for every bundler that unplugin knows; each has a subpath of its own (`@tsfunc/compiler-plugin/vite` …).
 *
 * @see unplugin
 */
export const tsfunc: UnpluginInstance<TsfuncOptions | undefined, false> = createUnplugin((options, { framework }) => {
  const compiler = new Compiler(options);
  return {
    name: "tsfunc",
    enforce: "pre",
    watchChange: (id) => compiler.invalidate(id),
    transform: {
      filter: { id: { include: SOURCE_FILE, exclude: /\.d\.[cm]?ts$/ }, code: /\b(?:pyfunc|schemaOf)\b/ },
      handler(code, id) {
        const file = id.replace(/\?.*$/, "");
        const compilation = compiler.compile(file, code);
        if (compilation === null) return null;
        for (const dependency of compilation.dependencies) this.addWatchFile(dependency);
        for (const warning of compilation.warnings) this.warn(formatDiagnostic(warning));
        return LEAVES_DECORATORS.has(framework) ? compiler.lower(file, compilation) : compilation;
      },
    },
  };
});

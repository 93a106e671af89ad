import type { FileAnalysis, ModelSite } from "../analyze/index.ts";
import { usesFormats } from "./uses-formats.ts";

/** A module of the runtime that injected code needs: all of it, or what it exports under local names. */
export interface RuntimeModule {
  readonly module: string;
  /** Local names by the names that are exported; empty for a module that is only evaluated. */
  readonly names: Readonly<Record<string, string>>;
}

const REFLECTION: RuntimeModule = { module: "@tsfunc/runtime/reflect", names: {} };
const ATTACHMENT: RuntimeModule = {
  module: "@tsfunc/runtime/injected",
  names: { attach: "__tsfunc$attach", describe: "__tsfunc$describe" },
};
const FORMATS: RuntimeModule = { module: "@tsfunc/runtime/formats", names: { formats: "__tsfunc$formats" } };
/** Whoever imports it can tell the JSON Schema of schemas of zod 3. */
const ZOD_3: RuntimeModule = { module: "@tsfunc/runtime/zod", names: {} };

/**
 * The modules of the runtime that the injected code of a file needs.
 *
 * @param legacyDecorators Whether the file is compiled with `experimentalDecorators`.
 */
export function runtimeModules(
  { sites, schemas }: Pick<FileAnalysis, "sites" | "schemas">,
  legacyDecorators: boolean,
): readonly RuntimeModule[] {
  const all = [...sites, ...schemas];
  return [
    ...(legacyDecorators && sites.length > 0 ? [REFLECTION] : []),
    ...(sites.length > 0 ? [ATTACHMENT] : []),
    ...(all.some(({ descriptor }) => usesFormats(descriptor)) ? [FORMATS] : []),
    ...(all.some(usesZod3) ? [ZOD_3] : []),
  ];
}

/** The statement that imports it into an ES module. */
export function importOf({ module, names }: RuntimeModule): string {
  const bindings = Object.entries(names).map(([name, local]) => `${name} as ${local}`);
  return bindings.length === 0 ? `import "${module}";` : `import { ${bindings.join(", ")} } from "${module}";`;
}

/** The statement that requires it in CommonJS. */
export function requireOf({ module, names }: RuntimeModule): string {
  const bindings = Object.entries(names).map(([name, local]) => `${name}: ${local}`);
  return bindings.length === 0 ? `require("${module}");` : `const { ${bindings.join(", ")} } = require("${module}");`;
}

function usesZod3({ schemas }: Pick<ModelSite, "schemas">): boolean {
  return Object.values(schemas).some(({ isZod3 }) => isZod3);
}

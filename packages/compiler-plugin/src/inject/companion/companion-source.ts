import type { ClassSource, FileAnalysis, ModelSite, SchemaSite } from "../../analyze/index.ts";
import { ClassImports } from "../class-imports.ts";
import { modelDeclarations, typeDeclarations } from "../declarations.ts";
import { importOf, runtimeModules } from "../runtime-modules.ts";
import { companionHash, HASH_LINE } from "./companion-hash.ts";

/** A model or type, by the name that the companion file exports. */
export type Exported =
  | { readonly name: string; readonly site: ModelSite }
  | { readonly name: string; readonly schema: SchemaSite };

/** What a companion file is made of. */
export interface Companion {
  /** The import of its source, as it is written from beside it. */
  readonly source: string;
  readonly exported: readonly Exported[];
  /** Whether the source is compiled with `experimentalDecorators`: it then gets `reflect-metadata`, as with the compiler plugin. */
  readonly legacyDecorators: boolean;
  /** Leads from an import that is written as sources are named to one as the source has its imports. */
  moduleOf(specifier: string): string;
}

const NOTES = `/* eslint-disable */
// biome-ignore-all lint: written by a program
// @ts-nocheck`;

/**
 * The text of a companion file: a function for each model and a constant for each type, under the names that the source uses. Functions are
 * hoisted and classes are read no earlier than the first prediction, because the two modules import each other.
 */
export function companionSource({ source, exported, legacyDecorators, moduleOf }: Companion): string {
  const imports = new ClassImports();
  const parts = exported.map((one, index) => {
    const { classes, schemas } = "site" in one ? one.site : one.schema;
    const table = imports.tables({
      classes: imported(classes, source, moduleOf),
      schemas: imported(schemas, source, moduleOf),
    });
    return "site" in one ? modelSource(one, index, table) : typeSource(one, index, table);
  });
  const modules = runtimeModules(analysisOf(exported), legacyDecorators).map(importOf);
  const body = `${[...modules, ...imports.statements].join("\n")}\n\n${parts.join("\n\n")}\n`;
  const title = `// Written by \`tsfunc emit\` from the types of ${source}; it is written anew, so change nothing here.`;
  return `${title}\n${HASH_LINE}${companionHash(body)}\n${NOTES}\n${body}`;
}

function analysisOf(exported: readonly Exported[]): Pick<FileAnalysis, "sites" | "schemas"> {
  return {
    sites: exported.flatMap((one) => ("site" in one ? one.site : [])),
    schemas: exported.flatMap((one) => ("schema" in one ? one.schema : [])),
  };
}

/** Every class and schema by an import; those of the source by that of the source. */
function imported(
  classes: Readonly<Record<string, ClassSource>>,
  source: string,
  moduleOf: (specifier: string) => string,
): Readonly<Record<string, ClassSource>> {
  const entries = Object.entries(classes).map(([key, one]): [string, ClassSource] => {
    if (one.from === "import") return [key, { ...one, specifier: moduleOf(one.specifier) }];
    return [key, { from: "import", specifier: source, exportName: one.exportName ?? one.expression }];
  });
  return Object.fromEntries(entries);
}

function modelSource({ name, site }: Extract<Exported, { site: ModelSite }>, index: number, table: string): string {
  const { metadata, sources } = modelDeclarations(site, index);
  const arrow = `() => ${metadata}(${table})`;
  const declaration =
    site.at.start === site.at.end
      ? `export function ${name}(target: object, place?: unknown, method?: unknown): void {
  __tsfunc$attach(${arrow})(target, place, method);
}`
      : `export function ${name}<Given>(predict: Given): Given {
  return __tsfunc$describe(${arrow}, predict);
}`;
  return [`/** The types of \`${site.name}\`. */\n${declaration}`, ...sources].join("\n\n");
}

function typeSource({ name, schema }: Extract<Exported, { schema: SchemaSite }>, index: number, table: string): string {
  const { metadata, sources } = typeDeclarations(schema, index);
  return [
    `/** What \`schemaOf<${schema.name.replaceAll("*/", "*\\/")}>\` is handed. */
export const ${name}: import("@tsfunc/runtime/injected").TypeMetadata = ${metadata}(${table});`,
    ...sources,
  ].join("\n\n");
}

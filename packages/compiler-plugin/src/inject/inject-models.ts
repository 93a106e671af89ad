import MagicString from "magic-string";
import type { FileAnalysis, ModelSite, SchemaSite } from "../analyze/index.ts";
import { ClassImports } from "./class-imports.ts";
import { modelDeclarations, typeDeclarations } from "./declarations.ts";
import { importOf, runtimeModules } from "./runtime-modules.ts";
import type { InjectedSource, SourceMap } from "./transformed-source.ts";

/** The dialect of decorators that a file is compiled with. */
export interface InjectOptions {
  /** Whether `experimentalDecorators` is set: the file then gets `reflect-metadata`, which such projects count on. */
  readonly legacyDecorators: boolean;
}

/** What is put into a file. */
type Injected = Pick<FileAnalysis, "sites" | "schemas">;

/**
 * Puts each model's metadata where its decorator sees it: an inner decorator on classes and methods, a call around wrapped functions; and
 * hands each call of `schemaOf` what is known of its type. All else (functions, imports) is appended, where declarations are hoisted, so that no
 * line of the user's moves.
 */
export function injectModels(
  file: string,
  text: string,
  { sites, schemas }: Injected,
  { legacyDecorators }: InjectOptions,
): InjectedSource {
  const source = new MagicString(text);
  const imports = new ClassImports();
  const appended = [
    ...sites.map((site, index) => insertModel(source, site, index, imports)),
    ...schemas.map((schema, index) => insertType(source, schema, index, imports)),
    imports.source(...runtimeModules({ sites, schemas }, legacyDecorators).map(importOf)),
  ];
  const { sources, sourcesContent, names, mappings } = source.generateMap({
    source: file,
    includeContent: true,
    hires: "boundary",
  });
  const map: SourceMap = { version: 3, sources, sourcesContent: sourcesContent ?? [], names, mappings };
  const edited = source.toString();
  return { code: `${edited}\n${appended.join("\n")}\n`, map, editedLength: edited.length };
}

/** Edits the place of a model; returns what is to be appended. */
function insertModel(source: MagicString, site: ModelSite, index: number, imports: ClassImports): string {
  const { metadata, sources } = modelDeclarations(site, index);
  insertAttachment(source, site, `${metadata}(${imports.tables(site)})`);
  return sources.join("\n");
}

/** Edits a call of `schemaOf`; returns what is to be appended. */
function insertType(source: MagicString, schema: SchemaSite, index: number, imports: ClassImports): string {
  const { metadata, sources } = typeDeclarations(schema, index);
  source.appendLeft(schema.at, `${metadata}(${imports.tables(schema)})`);
  return sources.join("\n");
}

function insertAttachment(source: MagicString, site: ModelSite, metadata: string): void {
  const { start, end } = site.at;
  if (start === end) {
    source.appendLeft(start, ` @__tsfunc$attach(() => ${metadata})`);
    return;
  }
  source.appendLeft(start, `__tsfunc$describe(() => ${metadata}, `);
  source.appendRight(end, ")");
}

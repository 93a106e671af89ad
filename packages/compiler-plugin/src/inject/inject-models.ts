import MagicString from "magic-string";
import type { FileAnalysis, ModelSite, SchemaSite } from "../analyze/index.ts";
import { emitConverters } from "../emit/index.ts";
import { ClassImports } from "./class-imports.ts";
import { metadataSource } from "./metadata-source.ts";
import { importOf, runtimeModules } from "./runtime-modules.ts";
import type { SourceMap, TransformedSource } from "./transformed-source.ts";
import { typeMetadataSource } from "./type-metadata-source.ts";

/** The dialect of decorators that a file is compiled with. */
export interface InjectOptions {
  /** Whether `experimentalDecorators` is set: the file then gets `reflect-metadata`, which such projects count on. */
  readonly legacyDecorators: boolean;
}

/** What is put into a file. */
type Injected = Pick<FileAnalysis, "sites" | "schemas">;

/**
 * Puts each model's metadata where its decorator sees it: an inner decorator on classes and methods, a call around wrapped functions; and
 * hands each call of `schemaOf` what is known of its type. All else (functions, imports) is appended, where declarations are hoisted, so that no line of the user's moves.
 */
export function injectModels(
  file: string,
  text: string,
  { sites, schemas }: Injected,
  { legacyDecorators }: InjectOptions,
): TransformedSource {
  const source = new MagicString(text);
  const imports = new ClassImports();
  sites.forEach((site, index) => {
    insertAttachment(source, site, `${metadataName(index)}(${imports.tables(site)})`);
    source.append(`\n${metadataSource(metadataName(index), converterName(index), site)}`);
    source.append(`\n${emitConverters(converterName(index), site.descriptor)}`);
  });
  for (const [index, schema] of schemas.entries()) insertType(source, schema, index, imports);
  source.append(`\n${imports.source(...runtimeModules({ sites, schemas }, legacyDecorators).map(importOf))}\n`);
  const { sources, sourcesContent, names, mappings } = source.generateMap({
    source: file,
    includeContent: true,
    hires: "boundary",
  });
  const map: SourceMap = { version: 3, sources, sourcesContent: sourcesContent ?? [], names, mappings };
  return { code: source.toString(), map };
}

function insertType(source: MagicString, schema: SchemaSite, index: number, imports: ClassImports): void {
  const [metadata, converter] = [`__tsfunc$type${index}`, `__tsfunc$convertType${index}`];
  const { root: input, definitions } = schema.descriptor;
  source.appendLeft(schema.at, `${metadata}(${imports.tables(schema)})`);
  source.append(`\n${typeMetadataSource(metadata, converter, schema)}`);
  source.append(`\n${emitConverters(converter, { input, params: null, definitions })}`);
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

function metadataName(index: number): string {
  return `__tsfunc$metadata${index}`;
}

function converterName(index: number): string {
  return `__tsfunc$convert${index}`;
}

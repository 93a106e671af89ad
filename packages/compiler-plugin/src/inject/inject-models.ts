import MagicString from "magic-string";
import type { FileAnalysis, ModelSite, SchemaSite } from "../analyze/index.ts";
import { emitConverters } from "../emit/index.ts";
import { ClassImports } from "./class-imports.ts";
import { metadataSource } from "./metadata-source.ts";
import type { SourceMap, TransformedSource } from "./transformed-source.ts";
import { typeMetadataSource } from "./type-metadata-source.ts";
import { usesFormats } from "./uses-formats.ts";

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
  source.append(`\n${imports.source(...runtimeImports({ sites, schemas }, legacyDecorators))}\n`);
  const { sources, sourcesContent, names, mappings } = source.generateMap({
    source: file,
    includeContent: true,
    hires: "boundary",
  });
  const map: SourceMap = { version: 3, sources, sourcesContent: sourcesContent ?? [], names, mappings };
  return { code: source.toString(), map };
}

const REFLECTION = 'import "@tsfunc/runtime/reflect";';
const ATTACHMENT =
  'import { attach as __tsfunc$attach, describe as __tsfunc$describe } from "@tsfunc/runtime/injected";';
/** Whoever imports it can tell the JSON Schema of schemas of zod 3. */
const ZOD_3 = 'import "@tsfunc/runtime/zod";';
const FORMATS = 'import { formats as __tsfunc$formats } from "@tsfunc/runtime/formats";';

function runtimeImports({ sites, schemas }: Injected, legacyDecorators: boolean): readonly string[] {
  return [
    ...(legacyDecorators && sites.length > 0 ? [REFLECTION] : []),
    ...(sites.length > 0 ? [ATTACHMENT] : []),
    ...([...sites, ...schemas].some(({ descriptor }) => usesFormats(descriptor)) ? [FORMATS] : []),
    ...([...sites, ...schemas].some(usesZod3) ? [ZOD_3] : []),
  ];
}

function usesZod3({ schemas }: Pick<ModelSite, "schemas">): boolean {
  return Object.values(schemas).some(({ isZod3 }) => isZod3);
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

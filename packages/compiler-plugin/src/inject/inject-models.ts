import MagicString from "magic-string";
import type { FileAnalysis, ModelSite } from "../analyze/index.ts";
import { emitConverters } from "../emit/index.ts";
import { ClassImports } from "./class-imports.ts";
import { metadataSource } from "./metadata-source.ts";
import type { SourceMap, TransformedSource } from "./transformed-source.ts";
import { usesFormats } from "./uses-formats.ts";

/** The dialect of decorators that a file is compiled with. */
export interface InjectOptions {
  /** Whether `experimentalDecorators` is set: the file then gets `reflect-metadata`, which such projects count on. */
  readonly legacyDecorators: boolean;
}

/**
 * Puts each model's metadata where its decorator sees it: an inner decorator on classes and methods, a call around wrapped functions. All
 * else (functions, imports) is appended, where declarations are hoisted, so that no line of the user's moves.
 */
export function injectModels(
  file: string,
  text: string,
  analysis: FileAnalysis,
  { legacyDecorators }: InjectOptions,
): TransformedSource {
  const source = new MagicString(text);
  const imports = new ClassImports();
  analysis.sites.forEach((site, index) => {
    insertAttachment(source, site, `${metadataName(index)}(${imports.classTable(site.classes)})`);
    source.append(`\n${metadataSource(metadataName(index), converterName(index), site)}`);
    source.append(`\n${emitConverters(converterName(index), site.descriptor)}`);
  });
  const formats = analysis.sites.some((site) => usesFormats(site.descriptor));
  source.append(`\n${imports.source(legacyDecorators, formats)}\n`);
  const { sources, sourcesContent, names, mappings } = source.generateMap({
    source: file,
    includeContent: true,
    hires: "boundary",
  });
  const map: SourceMap = { version: 3, sources, sourcesContent: sourcesContent ?? [], names, mappings };
  return { code: source.toString(), map };
}

function insertAttachment(source: MagicString, site: ModelSite, metadata: string): void {
  if (site.kind === "function") {
    source.appendLeft(site.at.start, `__tsfunc$describe(() => ${metadata}, `);
    source.appendRight(site.at.end, ")");
    return;
  }
  source.appendLeft(site.at.start, ` @__tsfunc$attach(() => ${metadata})`);
}

function metadataName(index: number): string {
  return `__tsfunc$metadata${index}`;
}

function converterName(index: number): string {
  return `__tsfunc$convert${index}`;
}

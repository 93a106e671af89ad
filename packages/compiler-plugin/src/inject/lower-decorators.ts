import remapping from "@jridgewell/remapping";
import { ts } from "../analyze/index.ts";
import type { InjectedSource, SourceMap, TransformedSource } from "./transformed-source.ts";

/** What does not follow the tsconfig: one module goes in, and JavaScript with its map comes out. */
const FIXED: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.ESNext,
  moduleDetection: ts.ModuleDetectionKind.Force,
  sourceMap: true,
  inlineSources: true,
  inlineSourceMap: false,
  declaration: false,
  declarationMap: false,
  composite: false,
  isolatedDeclarations: false,
  noEmit: false,
  removeComments: false,
  rewriteRelativeImportExtensions: false,
  importHelpers: false,
  noEmitHelpers: false,
};

/**
 * Compiles one file with TypeScript itself, for build tools whose own transform leaves TC39 decorators in place: engines do not know them.
 * What was appended to it is as it has to be already, so TypeScript does not see it.
 *
 * @param file Absolute path; its ending chooses the syntax.
 * @param source The file, or what became of it, with the map back to the file.
 * @param options The project's compiler options; they choose the dialect of decorators, JSX and which imports are kept.
 */
export function lowerDecorators(
  file: string,
  { code, map, editedLength = code.length }: Pick<InjectedSource, "code"> & Partial<InjectedSource>,
  options: ts.CompilerOptions,
): TransformedSource {
  const compilerOptions = { ...options, ...FIXED, useDefineForClassFields: definesClassFields(options) };
  // Of a `.cts` file TypeScript makes CommonJS, whatever the options say; injected code and the runtime are ES modules.
  const fileName = file.replace(/\.cts$/, ".mts");
  const emitted = ts.transpileModule(code.slice(0, editedLength), { fileName, compilerOptions });
  const { sourcesContent, names, mappings }: SourceMap = JSON.parse(emitted.sourceMapText ?? "");
  const lowered: SourceMap = {
    version: 3,
    sources: [file],
    ...(sourcesContent && { sourcesContent }),
    names,
    mappings,
  };
  return {
    code: withoutMapComment(emitted.outputText) + code.slice(editedLength),
    map: map === undefined ? lowered : compose(lowered, map),
  };
}

/** What the tsconfig says of class fields, or what its target implies: our own target implies something else. */
function definesClassFields({ useDefineForClassFields, target = ts.ScriptTarget.ES2022 }: ts.CompilerOptions): boolean {
  return useDefineForClassFields ?? target >= ts.ScriptTarget.ES2022;
}

/** The map of two steps, the later one first. */
function compose(later: SourceMap, earlier: SourceMap): SourceMap {
  const { version, sources, sourcesContent, names, mappings } = remapping(
    [{ ...later }, { ...earlier }] as Parameters<typeof remapping>[0],
    () => null,
  );
  return { version: version as 3, sources, sourcesContent: sourcesContent ?? [], names, mappings: String(mappings) };
}

function withoutMapComment(code: string): string {
  return code.replace(/\n\/\/# sourceMappingURL=.*\s*$/, "\n");
}

import { Project } from "ts-morph";
import { ts } from "./typescript.ts";

/** Where the declarations of TypeScript's own library are said to be; they come with `@ts-morph/common`, not from a disk. */
export const LIBRARY_FOLDER = "/node_modules/typescript/lib";

const texts = new Project({ useInMemoryFileSystem: true }).getModuleResolutionHost();
const sources = new Map<string, ts.SourceFile | undefined>();

/** Whether a path names a declaration file of TypeScript's own library. */
export function isLibraryFile(file: string): boolean {
  return file.startsWith(`${LIBRARY_FOLDER}/`);
}

/** A file of TypeScript's own library, parsed once for all Programs; undefined where there is no such file. */
export function libraryFile(file: string): ts.SourceFile | undefined {
  if (!sources.has(file)) sources.set(file, parse(file));
  return sources.get(file);
}

/** Doc comments of the library say nothing of data. */
function parse(file: string): ts.SourceFile | undefined {
  const text = texts.readFile?.(file);
  if (text === undefined) return undefined;
  const options = { languageVersion: ts.ScriptTarget.Latest, jsDocParsingMode: ts.JSDocParsingMode.ParseNone };
  return ts.createSourceFile(file, text, options);
}

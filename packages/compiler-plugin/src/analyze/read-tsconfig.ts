import { ts } from "./typescript.ts";

/** A search for source files that a tsconfig.json asked for. */
export interface FileSearch {
  /** Absolute paths of the folders in which, and in whose folders, files were looked for. */
  readonly folders: readonly string[];
  /** The endings of the files, with the point. */
  readonly endings: readonly string[];
  /** Whether the same search still finds the same files. */
  readonly isSame: () => boolean;
}

/** A tsconfig.json, and what it was made of. */
export interface TsconfigReading {
  /** Absolute path. */
  readonly path: string;
  readonly parsed: ts.ParsedCommandLine;
  /** The texts of the files that were read: itself, what it extends, and the `package.json` that led there; null for one that is not there. */
  readonly texts: ReadonlyMap<string, string | null>;
  readonly searches: readonly FileSearch[];
  /** Absolute paths of the projects that it refers to. */
  readonly references: readonly string[];
}

/**
 * Reads a tsconfig.json, with what it extends.
 *
 * @param path Absolute path.
 * @returns undefined for one that cannot be read. What else is wrong with it is for tsc to say.
 */
export function readTsconfig(path: string): TsconfigReading | undefined {
  const texts = new Map<string, string | null>();
  const searches: FileSearch[] = [];
  const host: ts.ParseConfigFileHost = {
    ...ts.sys,
    onUnRecoverableConfigFileDiagnostic: () => {},
    readFile(file) {
      const text = ts.sys.readFile(file);
      texts.set(file, text ?? null);
      return text;
    },
    readDirectory(folder, endings, excludes, includes, depth) {
      const find = () => ts.sys.readDirectory(folder, endings, excludes, includes, depth);
      const found = find();
      const isSame = () => find().join("\0") === found.join("\0");
      searches.push({ folders: includes.map((include) => folderOf(folder, include)), endings, isSame });
      return [...found];
    },
  };
  const parsed = ts.getParsedCommandLineOfConfigFile(path, {}, host);
  if (parsed === undefined) return undefined;
  const references = (parsed.projectReferences ?? []).map(ts.resolveProjectReferencePath);
  return { path, parsed, texts, searches, references };
}

/** The folder that a pattern cannot lead out of: `/project/src` for `src/*.ts`. */
function folderOf(folder: string, pattern: string): string {
  const parts = pattern.split("/");
  const wildcard = parts.findIndex((part) => /[*?]/.test(part));
  const fixed = (wildcard === -1 ? parts : parts.slice(0, wildcard)).join("/");
  const isAbsolute = /^(?:\/|[a-z]:)/i.test(pattern);
  return ts.sys.resolvePath(isAbsolute ? fixed : `${folder}/${fixed}`);
}

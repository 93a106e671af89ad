import { readdirSync } from "node:fs";
import { ts } from "./typescript.ts";

/** Where a Program has its files from, but for TypeScript's own. */
export interface FileAccess {
  readFile(file: string): string | undefined;
  fileExists(file: string): boolean;
  directoryExists(folder: string): boolean;
  getDirectories(folder: string): string[];
  /** The names of all that is in a folder; null where there is no such folder. */
  namesIn(folder: string): readonly string[] | null;
  /** The path that a file has without symbolic links. */
  realpath(path: string): string;
  /** The folder that relative paths are relative to. */
  getCurrentDirectory(): string;
}

/** The files of the machine. */
export const disk: FileAccess = {
  readFile: (file) => ts.sys.readFile(file),
  fileExists: (file) => ts.sys.fileExists(file),
  directoryExists: (folder) => ts.sys.directoryExists(folder),
  getDirectories: (folder) => ts.sys.getDirectories(folder),
  realpath: (path) => ts.sys.realpath?.(path) ?? path,
  getCurrentDirectory: () => ts.sys.getCurrentDirectory(),
  namesIn(folder) {
    try {
      return readdirSync(folder);
    } catch {
      return null;
    }
  },
};

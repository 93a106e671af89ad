import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { UsageError } from "../../../output/usage-error.ts";

/** What is asked of a package.json. */
export interface Manifest {
  readonly type?: string;
  readonly scripts?: Readonly<Record<string, string>>;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
}

/** A project, as far as adding something to it asks for it. */
export interface Project {
  readonly folder: string;
  readonly manifest: Manifest;
  /** The text of the package.json. */
  readonly manifestText: string;
  /** The names of the files in its folder. */
  readonly files: readonly string[];
  /** The names of the packages that it depends on. */
  readonly packages: ReadonlySet<string>;
}

/**
 * Reads a project.
 *
 * @param folder The folder of its package.json.
 * @throws {UsageError} When there is none, or it is no JSON object.
 */
export async function readProject(folder: string): Promise<Project> {
  const manifestText = await readFile(join(folder, "package.json"), "utf8").catch(() => {
    throw new UsageError(
      "There is no package.json here: run `tsfunc init` in the folder of a project, or `npm init` before.",
    );
  });
  const manifest = parsed(manifestText);
  const entries = await readdir(folder, { withFileTypes: true });
  return {
    ...{ folder, manifest, manifestText },
    files: entries.filter((entry) => entry.isFile()).map(({ name }) => name),
    packages: new Set(Object.keys({ ...manifest.dependencies, ...manifest.devDependencies })),
  };
}

function parsed(text: string): Manifest {
  try {
    const manifest: unknown = JSON.parse(text.replace(/^\uFEFF/, ""));
    if (typeof manifest === "object" && manifest !== null && !Array.isArray(manifest)) return manifest;
  } catch (error) {
    throw new UsageError(`package.json cannot be read: ${(error as Error).message}`);
  }
  throw new UsageError("package.json cannot be read: it is no object.");
}

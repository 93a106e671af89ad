import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import type { Bundle } from "./bundle-entry.ts";
import { inputsOf } from "./inputs-of.ts";
import { packageOf } from "./package-of.ts";

/** `process.env.NAME` and `process.env["NAME"]`. */
const ACCESS = /\bprocess\.env(?:\?)?(?:\.([A-Za-z_]\w*)|(?:\?\.)?\[\s*["'`]([^"'`]+)["'`]\s*\])/g;

/** `const { NAME, OTHER: other = "" } = process.env`. */
const DESTRUCTURED = /\{([^{}]*)\}\s*=\s*process\.env\b/g;

/** What is set everywhere, or says nothing of the model. */
const USUAL = new Set(["NODE_ENV", "PATH", "HOME", "PWD"]);

/**
 * The environment variables that the code of a model names: its own, not that of packages. Their values are not looked at.
 *
 * @param bundle The bundle.
 * @param entry Absolute path of the entry file.
 * @returns The names, sorted.
 */
export function environmentVariables({ metafile, folder }: Bundle, entry: string): string[] {
  const own = packageOf(entry)?.root;
  const files = inputsOf(metafile)
    .map((input) => resolve(folder, input))
    .filter((file) => packageOf(file)?.root === own && /\.[cm]?[jt]sx?$/.test(file));
  return [...new Set(files.flatMap(namesIn))].filter((name) => !USUAL.has(name)).sort();
}

function namesIn(file: string): string[] {
  const text = readText(file);
  const accessed = Array.from(text.matchAll(ACCESS), ([, name, quoted]) => name ?? quoted ?? "");
  const taken = Array.from(text.matchAll(DESTRUCTURED), ([, members = ""]) => members.split(",").map(nameOfMember));
  return [...accessed, ...taken.flat()].filter((name) => name !== "");
}

function nameOfMember(member: string): string {
  return /^\s*([A-Za-z_]\w*)/.exec(member)?.[1] ?? "";
}

/** What a plugin made up is no file. */
function readText(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return "";
  }
}

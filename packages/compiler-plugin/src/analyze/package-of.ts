import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { RUNTIME_FOLDER } from "./confined/runtime-folder.ts";

const names = new Map<string, string | null>([[RUNTIME_FOLDER, "@tsfunc/runtime"]]);

/** The name of the package that a file belongs to: that of the nearest `package.json` with a name; null without one. */
export function packageOf(file: string): string | null {
  return packageOfFolder(dirname(file));
}

function packageOfFolder(folder: string): string | null {
  const known = names.get(folder);
  if (known !== undefined) return known;
  const parent = dirname(folder);
  const name = nameIn(folder) ?? (parent === folder ? null : packageOfFolder(parent));
  names.set(folder, name);
  return name;
}

function nameIn(folder: string): string | null {
  try {
    const { name }: { name?: unknown } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
    return typeof name === "string" ? name : null;
  } catch {
    return null;
  }
}

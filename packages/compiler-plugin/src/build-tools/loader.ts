import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import type { LoadHook, ResolveHook } from "node:module";
import { fileURLToPath } from "node:url";
import { formatDiagnostic } from "../diagnostics/index.ts";
import { withInlineMap } from "../inject/index.ts";
import { Compiler } from "./compiler.ts";

const SOURCE_FILE = /\.[cm]?tsx?$/;
const compiler = new Compiler();

/** Finds the TypeScript source behind a specifier that names the JavaScript it becomes (`./types.js`). */
export const resolve: ResolveHook = (specifier, context, nextResolve) => {
  const source = sourceBehind(specifier, context.parentURL);
  return source === null ? nextResolve(specifier, context) : nextResolve(source, context);
};

/** Compiles TypeScript sources; the files of packages are left to Node. */
export const load: LoadHook = async (url, context, nextLoad) => {
  if (!isOurs(url)) return nextLoad(url, context);
  const file = fileURLToPath(url);
  const text = await readFile(file, "utf8");
  const compilation = compiler.compile(file, text);
  for (const warning of compilation?.warnings ?? []) console.warn(formatDiagnostic(warning));
  const source = withInlineMap(compiler.lower(file, compilation ?? { code: text }));
  return { format: "module", source, shortCircuit: true };
};

function isOurs(url: string): boolean {
  return url.startsWith("file:") && SOURCE_FILE.test(url) && !url.includes("/node_modules/");
}

function sourceBehind(specifier: string, parent: string | undefined): string | null {
  if (parent === undefined || !/^\.{0,2}\/.*\.[cm]?jsx?$/.test(specifier)) return null;
  const { href } = new URL(specifier, parent);
  const candidates = [href, href.replace(/js(x?)$/, "ts$1"), href.replace(/js$/, "tsx")];
  const found = candidates.find((one) => existsSync(new URL(one)));
  return found === href ? null : (found ?? null);
}

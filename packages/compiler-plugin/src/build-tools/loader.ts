import { readFile } from "node:fs/promises";
import type { LoadHook, ResolveHook } from "node:module";
import { fileURLToPath } from "node:url";
import { formatDiagnostic } from "../diagnostics/index.ts";
import { withInlineMap } from "../inject/transformed-source.ts";
import { Compiler } from "./compiler.ts";
import { sourceBehind } from "./source-behind.ts";

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
  const compilation = await compiler.compile(file, text, { output: "javascript" });
  for (const warning of compilation?.warnings ?? []) console.warn(formatDiagnostic(warning));
  const source = withInlineMap(compilation ?? (await compiler.lower(file, text)));
  return { format: "module", source, shortCircuit: true };
};

function isOurs(url: string): boolean {
  const { protocol, pathname } = new URL(url);
  return protocol === "file:" && SOURCE_FILE.test(pathname) && !pathname.includes("/node_modules/");
}

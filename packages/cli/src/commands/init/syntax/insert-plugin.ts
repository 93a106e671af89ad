import { parse } from "@babel/parser";
import type { File, Statement } from "@babel/types";
import MagicString from "magic-string";
import { buildArgument, exportedObject } from "./config-object.ts";
import { insertInList } from "./list-in.ts";

/** What is put in, and where. */
export interface Insertion {
  /** The module of the plugin. */
  readonly module: string;
  /** The keys that lead to the list of plugins. */
  readonly place: readonly string[];
  /** Whether the file is a script that calls esbuild. */
  readonly isScript: boolean;
}

/** Any entry of our plugin counts: whoever has it has decided how. */
const OURS = "@tsfunc/compiler-plugin";

/**
 * Puts the plugin into the configuration of a build tool. All else stays as it is written.
 *
 * @param source The text of the configuration: ESM or CommonJS, JavaScript or TypeScript.
 * @param insertion What is put in, and where.
 * @returns The new text, the same where the plugin is there already; undefined where it cannot be put in safely.
 */
export function insertPlugin(source: string, { module, place, isScript }: Insertion): string | undefined {
  const file = parsed(source);
  if (file === undefined) return undefined;
  if (strings(file).some((text) => text.startsWith(OURS))) return source;
  const object = isScript ? buildArgument(file) : exportedObject(file);
  if (object === undefined) return undefined;
  const edited = new MagicString(source);
  const name = identifiers(file).includes("tsfunc") ? "tsfuncPlugin" : "tsfunc";
  if (!insertInList(object, place, `${name}()`, edited)) return undefined;
  insertImport(file, { module, name }, edited);
  const text = edited.toString();
  return parsed(text) === undefined ? undefined : text;
}

function parsed(source: string): File | undefined {
  try {
    return parse(source, {
      sourceType: "unambiguous",
      plugins: ["typescript"],
      tokens: true,
      allowReturnOutsideFunction: true,
    });
  } catch {
    return undefined;
  }
}

interface Token {
  readonly type: { readonly label?: string };
  readonly value?: unknown;
}

function strings(file: File): readonly string[] {
  return tokensOf(file).flatMap(({ type, value }) => (type.label === "string" ? [String(value)] : []));
}

function identifiers(file: File): readonly string[] {
  return tokensOf(file).flatMap(({ type, value }) => (type.label === "name" ? [String(value)] : []));
}

function tokensOf({ tokens }: File): readonly Token[] {
  return (tokens ?? []).filter((one: { type: unknown }) => typeof one.type === "object") as readonly Token[];
}

interface Import {
  readonly module: string;
  readonly name: string;
}

function insertImport(file: File, { module, name }: Import, edited: MagicString): void {
  const { original } = edited;
  const isRequired = /\bmodule\.exports\b|\brequire\(/.test(original) && !file.program.body.some(isModuleSyntax);
  const first = file.program.body.find((statement) => isImport(statement, original));
  const style = styleOf(first, original);
  const quoted = `${style.quote}${module}${style.quote}`;
  const line = isRequired ? `const { default: ${name} } = require(${quoted})` : `import ${name} from ${quoted}`;
  edited.appendLeft(first?.start ?? afterPragmas(original), `${line}${style.end}\n`);
}

function isModuleSyntax({ type }: Statement): boolean {
  return type === "ImportDeclaration" || type.startsWith("Export");
}

function isImport(statement: Statement, source: string): boolean {
  if (statement.type === "ImportDeclaration") return true;
  return (
    statement.type === "VariableDeclaration" &&
    source.slice(statement.start ?? 0, statement.end ?? 0).includes("require(")
  );
}

/** Quotes and semicolons are those of the first import. */
function styleOf(statement: Statement | undefined, source: string): { readonly quote: string; readonly end: string } {
  const text = statement === undefined ? source : source.slice(statement.start ?? 0, statement.end ?? 0);
  const quote = text.indexOf("'") !== -1 && !text.includes('"') ? "'" : '"';
  return { quote, end: text.includes(";") ? ";" : "" };
}

/** A line for the shell and for editors stays first. */
function afterPragmas(source: string): number {
  return /^(?:#!.*\n)?(?:\s*\/\/ *@ts-\w+.*\n)*/.exec(source)?.[0].length ?? 0;
}

import { fileURLToPath } from "node:url";
import ts from "typescript";

const OPTIONS: ts.CompilerOptions = {
  strict: true,
  exactOptionalPropertyTypes: true,
  noEmit: true,
  skipLibCheck: true,
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  types: [],
};

/** What TypeScript says of modules, by their names; they stand in this folder without being written to it. */
export function typeCheck(modules: Readonly<Record<string, string>>): readonly string[] {
  const texts = new Map(Object.entries(modules).map(([name, text]) => [pathOf(name), text]));
  const host = ts.createCompilerHost(OPTIONS);
  const fromDisk = host.getSourceFile.bind(host);
  host.getSourceFile = (file, version) => {
    const text = texts.get(file);
    return text === undefined ? fromDisk(file, version) : ts.createSourceFile(file, text, version);
  };
  const program = ts.createProgram([...texts.keys()], OPTIONS, host);
  return ts.getPreEmitDiagnostics(program).map(describe);
}

function pathOf(name: string): string {
  return fileURLToPath(new URL(`${name}.ts`, import.meta.url));
}

function describe({ file, start = 0, messageText }: ts.Diagnostic): string {
  const place = file === undefined ? "" : `${file.text.slice(start, start + 40)}: `;
  return `${place}${ts.flattenDiagnosticMessageText(messageText, " ")}`;
}

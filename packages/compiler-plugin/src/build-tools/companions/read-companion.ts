import { existsSync, readFileSync } from "node:fs";
import { basename, relative } from "node:path";
import type { Analyzer, ClassSource, FileAnalysis } from "../../analyze/index.ts";
import { type Diagnostic, diagnosticOf, type Position } from "../../diagnostics/index.ts";
import { companionSource, type Exported, hashIn } from "../../inject/index.ts";
import { companionPath } from "./companion-path.ts";
import { exportNames, type NamedExport, nameClash, subjectOf } from "./export-names.ts";
import { type ImportStyle, importStyle, styled } from "./import-style.ts";

/** What the companion file of a source has to say. */
export interface CompanionReading {
  /** Absolute path. */
  readonly source: string;
  /** The text of the companion file; null where there is to be none. */
  readonly text: string | null;
  /** Whether there would be one but for errors: what is there then stays. */
  readonly failed: boolean;
  readonly exports: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Words the companion file of one source. */
export function readCompanion(source: string, analysis: FileAnalysis, analyzer: Analyzer): CompanionReading {
  const text = readFileSync(source, "utf8");
  const exported = exportNames(analysis);
  const style = importStyle(text, analyzer.compilerOptions);
  const problems = [
    ...analysis.diagnostics,
    ...exported.flatMap((one) => unreachable(one, source, text)),
    ...clash(exported, source, text),
  ];
  const failed = problems.some(({ severity }) => severity === "error");
  const own = styled(`./${basename(source)}`, style);
  const unused = exported.filter(({ isUsed }) => !isUsed).map((one) => missing(one, source, text, style));
  if (failed || exported.length === 0) return { source, text: null, failed, exports: [], diagnostics: problems };
  const companion = companionSource({
    source: own,
    exported,
    legacyDecorators: analyzer.compilerOptions.experimentalDecorators === true,
    moduleOf: (specifier) => styled(specifier, style),
  });
  const exports = exported.map(({ name }) => name);
  return { source, text: companion, failed, exports, diagnostics: [...problems, ...unused] };
}

/**
 * Why a companion file is not what it should be.
 *
 * @param source Absolute path of its source.
 * @param text What it should be; null where there should be none.
 */
export function outdated(source: string, text: string | null): Diagnostic | null {
  const file = companionPath(source);
  const found = existsSync(file) ? hashIn(readFileSync(file, "utf8")) : null;
  const wanted = text === null ? null : hashIn(text);
  if (found === wanted) return null;
  const reason =
    wanted === null
      ? "is left over: its source is gone, or has no models any more"
      : existsSync(file)
        ? "says something else than the types of its source do now"
        : "is missing";
  const names = { file: relative(process.cwd(), file), reason, source: relative(process.cwd(), source) };
  return diagnosticOf("TF1054", { file, line: 1, column: 1 }, names);
}

/** Classes and schemas that only the source itself can reach. */
function unreachable(one: NamedExport, source: string, text: string): readonly Diagnostic[] {
  const { classes, schemas } = "site" in one ? one.site : one.schema;
  const local = [...Object.values(classes), ...Object.values(schemas)].filter(
    (each) => each.from === "local" && each.exportName === undefined,
  );
  return local.map((each) => {
    const names = {
      type: (each as Extract<ClassSource, { from: "local" }>).expression,
      file: relative(process.cwd(), source),
    };
    return diagnosticOf("TF1052", positionOf(one, source, text), names);
  });
}

function clash(exported: readonly NamedExport[], source: string, text: string): readonly Diagnostic[] {
  const found = nameClash(exported);
  if (found === null) return [];
  const names = { name: found.name, first: subjectOf(found.first), second: subjectOf(found.second) };
  return [diagnosticOf("TF1055", positionOf(found.second, source, text), names)];
}

/** What has to be written for the source to use its companion file. */
function missing(one: NamedExport, source: string, text: string, style: ImportStyle): Diagnostic {
  const module = styled(`./${basename(companionPath(source))}`, style);
  const line = `import * as types from "${module}";`;
  return diagnosticOf("TF1053", positionOf(one, source, text), { name: subjectOf(one), line, use: useOf(one) });
}

function useOf(one: NamedExport): string {
  if ("schema" in one) return `hand it over: \`schemaOf<${one.schema.name}>(types.${one.name})\``;
  const { start, end } = one.site.at;
  return start === end
    ? `decorate it below \`@pyfunc\`: \`@types.${one.name}\``
    : `wrap the function: \`pyfunc(types.${one.name}(…))\``;
}

function positionOf(one: Exported, file: string, text: string): Position {
  const before = text.slice(0, "site" in one ? one.site.at.start : one.schema.at).split("\n");
  return { file, line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}

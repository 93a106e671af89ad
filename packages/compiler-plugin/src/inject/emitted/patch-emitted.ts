import { type FileAnalysis, type ModelSite, type SchemaSite, ts } from "../../analyze/index.ts";
import { modelDeclarations, typeDeclarations } from "../declarations.ts";
import { importOf, type RuntimeModule, requireOf, runtimeModules } from "../runtime-modules.ts";
import type { SourceMap } from "../transformed-source.ts";
import { callNodes } from "./call-nodes.ts";
import { CalledPlaces } from "./called-places.ts";
import { DecoratedPlaces } from "./decorated-places.ts";
import { applyEdits, type Edit, shiftMappings } from "./edit.ts";
import { EmittedClasses } from "./emitted-classes.ts";
import { marked, removals } from "./marks.ts";
import { endOfPrologue, type ModuleFormat, moduleFormatOf } from "./module-format.ts";
import { originalOffset } from "./original-offset.ts";
import { PatchProblem } from "./patch-problem.ts";

/** JavaScript that TypeScript emitted, and what is known of its source. */
export interface Emitted {
  readonly code: string;
  /** Its source map, from this one source. */
  readonly map: SourceMap | null;
  /** Absolute path of the source, and its text. */
  readonly source: { readonly file: string; readonly text: string };
  readonly analysis: Pick<FileAnalysis, "sites" | "schemas">;
  /** Leads from an import of the source to that of the emitted file. */
  moduleOf(specifier: string): string;
}

/** What became of it. */
export interface Patched {
  readonly code: string;
  readonly map: SourceMap | null;
}

/** A model or type that cannot be found in the emitted JavaScript. */
export class UnpatchableError extends Error {
  static {
    UnpatchableError.prototype.name = "UnpatchableError";
  }

  readonly #subject: string;

  /**
   * @param subject The model or type as the source names it.
   * @param reason The end of a sentence.
   */
  constructor(subject: string, reason: string) {
    super(reason);
    this.#subject = subject;
  }

  get subject(): string {
    return this.#subject;
  }
}

/**
 * Puts the metadata of models into JavaScript that `tsc` has emitted: an inner decorator into the lists of decorators, a call around wrapped
 * functions, an argument into calls of `schemaOf`. What an earlier run has put there is replaced.
 *
 * @returns The code, which is the same text when everything was there already; no line of it has moved. The map is shifted with it.
 * @throws {UnpatchableError} When a model cannot be found in it, or its module format is not known.
 */
export function patchEmitted(emitted: Emitted): Patched {
  const removed = removals(emitted.code);
  const code = applyEdits(emitted.code, removed);
  const map = shifted(emitted.map, emitted.code, removed);
  const { sites, schemas } = emitted.analysis;
  const edits = sites.length + schemas.length === 0 ? [] : new Patch(code, map, emitted).edits();
  return { code: applyEdits(code, edits), map: shifted(map, code, edits) };
}

function shifted(map: SourceMap | null, code: string, edits: readonly Edit[]): SourceMap | null {
  return map && { ...map, mappings: shiftMappings(code, map.mappings, edits) };
}

/** The edits of one file. */
class Patch {
  readonly #file: ts.SourceFile;
  readonly #analysis: Emitted["analysis"];
  readonly #format: ModuleFormat;
  readonly #decorated: DecoratedPlaces;
  readonly #called: CalledPlaces;
  readonly #classes: EmittedClasses;
  readonly #declarations: string[] = [];

  constructor(code: string, map: SourceMap | null, { source, analysis, moduleOf }: Emitted) {
    const [file, written] = [parse("emitted.js", code), parse(source.file, source.text)];
    const format = about("pyfunc", () => moduleFormatOf(file));
    const decorated = new DecoratedPlaces(written, file);
    this.#file = file;
    this.#analysis = analysis;
    this.#format = format;
    this.#decorated = decorated;
    this.#classes = new EmittedClasses(format, moduleOf);
    this.#called = new CalledPlaces(written, file, {
      format,
      original: map && originalOffset(map, code, written),
      isInDecorators: (node) => decorated.isInList(node),
    });
  }

  edits(): readonly Edit[] {
    const { sites, schemas } = this.#analysis;
    const places = [
      ...sites.flatMap((site, index) => about(site.name, () => this.#attach(site, index))),
      ...schemas.map((schema, index) => about(`schemaOf<${schema.name}>`, () => this.#handOver(schema, index))),
    ];
    return [...this.#atTheStart(), ...places, this.#atTheEnd()];
  }

  #attach(site: ModelSite, index: number): readonly Edit[] {
    const { start, end } = site.at;
    const { metadata, sources } = modelDeclarations(site, index);
    const arrow = `() => ${metadata}(${this.#classes.tables(site)})`;
    this.#declarations.push(...sources);
    if (start === end) return [insertion(this.#decorated.placeOf(end), `, __tsfunc$attach(${arrow})`)];
    const call = this.#called.callOf(({ arguments: [first] }) => first?.getStart() === start && first.end === end);
    const [predict] = call.arguments;
    if (predict === undefined) throw new PatchProblem("it is called without the function");
    return [insertion(predict.getStart(), `__tsfunc$describe(${arrow}, `), insertion(predict.end, ")")];
  }

  #handOver(schema: SchemaSite, index: number): Edit {
    const { metadata, sources } = typeDeclarations(schema, index);
    this.#declarations.push(...sources);
    const call = this.#called.callOf(({ end }) => end - 1 === schema.at);
    return insertion(call.end - 1, `${metadata}(${this.#classes.tables(schema)})`);
  }

  /** CommonJS evaluates in the order of the text, so what decorators need comes first, on the line of the directives. */
  #atTheStart(): readonly Edit[] {
    if (this.#format === "esm" || this.#modules.length === 0) return [];
    return [insertion(endOfPrologue(this.#file), this.#modules.map(requireOf).join(" "))];
  }

  /** Functions and imports are hoisted. */
  #atTheEnd(): Edit {
    const imports = this.#format === "esm" ? this.#classes.imports(...this.#modules.map(importOf)) : "";
    const { text } = this.#file;
    const comment = text.search(/\n\/\/# sourceMappingURL=.*\s*$/);
    const lines = ["", ...this.#declarations, imports].filter((one, index) => index === 0 || one !== "");
    return insertion(comment === -1 ? text.length : comment, lines.join("\n"));
  }

  get #modules(): readonly RuntimeModule[] {
    const isLegacy = callNodes(this.#file, "__decorate").length > 0;
    return runtimeModules(this.#analysis, isLegacy);
  }
}

function insertion(at: number, code: string): Edit {
  return { at, removed: 0, inserted: marked(code) };
}

/** Names what could not be found. */
function about<Result>(subject: string, find: () => Result): Result {
  try {
    return find();
  } catch (error) {
    throw error instanceof PatchProblem ? new UnpatchableError(subject, error.message) : error;
  }
}

function parse(file: string, text: string): ts.SourceFile {
  return ts.createSourceFile(file, text, ts.ScriptTarget.ESNext, true);
}

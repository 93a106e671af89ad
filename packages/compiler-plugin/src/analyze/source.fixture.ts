import { dirname, relative } from "node:path";
import {
  type ModelPart,
  type ObjectDefinition,
  type TypeDescriptor,
  textOf,
  typeOfPart,
  type UnionDescriptor,
} from "@tsfunc/runtime/descriptor";
import { expect } from "vitest";
import type { Diagnostic } from "../diagnostics/index.ts";
import type { Analyzer, FileAnalysis } from "./analyzer.ts";
import { markersIn } from "./markers.fixture.ts";
import type { ModelSite } from "./models/read-model.ts";

/** A source, with other files where it needs them, and what is found in it. */
export class Source {
  /** Absolute path. */
  readonly file: string;
  readonly #texts: ReadonlyMap<string, string>;
  readonly #analyzer: () => Analyzer;
  #analysis: FileAnalysis | undefined;

  /** @param texts The texts by absolute path; the first is the one that is analyzed. */
  constructor(texts: ReadonlyMap<string, string>, analyzer: () => Analyzer) {
    this.#texts = texts;
    this.#analyzer = analyzer;
    [this.file = ""] = texts.keys();
  }

  get analysis(): FileAnalysis {
    this.#analysis ??= this.#analyzer().analyzeFile(this.file);
    return this.#analysis;
  }

  /** What is found when an export is read as a model. */
  entry(name: string): FileAnalysis {
    return this.#analyzer().analyzeEntry(this.file, name);
  }

  /** The only model; an error that stands in its way fails the test. */
  get site(): ModelSite {
    const { sites, diagnostics } = this.analysis;
    expect(diagnostics.filter((one) => one.severity === "error")).toEqual([]);
    const [site] = sites;
    if (site === undefined || sites.length > 1) throw new Error(`${this.file} has ${sites.length} models.`);
    return site;
  }

  /** A part of the only model as text; null where it has none. */
  text(part: ModelPart): string | null {
    const { descriptor } = this.site;
    const type = typeOfPart(descriptor, part);
    return type === null ? null : textOf(type, descriptor.definitions);
  }

  /** An object type of the only model, by its key. */
  definition(key: string): ObjectDefinition {
    const definition = this.site.descriptor.definitions[key];
    if (definition === undefined) throw new Error(`${this.file} has no definition ${key}.`);
    return definition;
  }

  /** The properties of an object type as text. */
  properties(key: string): string {
    const { definitions } = this.site.descriptor;
    return textOf(
      { kind: "reference", to: "it" },
      { ...definitions, it: { properties: this.definition(key).properties } },
    );
  }

  /** The unions that the properties of the object type `Holder` are, or that their elements are. */
  get unions(): readonly UnionDescriptor[] {
    return this.definition("Holder").properties.flatMap(({ type }) => unionsIn(type));
  }

  /** The diagnostics in words. */
  get messages(): readonly string[] {
    return this.analysis.diagnostics.map(({ code, message }) => `${code}: ${message}`);
  }

  /** Fails unless the diagnostics stand where the source has markers, and nowhere else. */
  expectMarkedDiagnostics(): void {
    const marked = Array.from(this.#texts, ([path, text]) => markersIn(text, this.#pathOf(path)));
    expect(this.analysis.diagnostics.map((one) => this.#place(one)).sort()).toEqual(marked.flat().sort());
  }

  #place({ code, file, line, column }: Diagnostic): string {
    return `${this.#pathOf(file)}:${line}:${column} ${code}`;
  }

  #pathOf(file: string): string {
    return relative(dirname(this.file), file);
  }
}

function unionsIn(type: TypeDescriptor): readonly UnionDescriptor[] {
  switch (type.kind) {
    case "union":
      return [type];
    case "array":
      return unionsIn(type.items);
    case "nullable":
      return unionsIn(type.type);
    default:
      return [];
  }
}

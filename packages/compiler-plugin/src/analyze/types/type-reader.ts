import type { TypeDescriptor } from "@tsfunc/runtime/descriptor";
import { constrainedAsWritten } from "../constraints/constrained-as-written.ts";
import { reportLostConstraints } from "../constraints/lost-constraints.ts";
import { writtenAliases } from "../constraints/written-aliases.ts";
import type { ts } from "../typescript.ts";
import { Expansion } from "./expansion.ts";
import { Findings } from "./findings.ts";
import { type InferredSchema, InferredSchemas } from "./inferred-schemas.ts";
import type { Place } from "./place.ts";
import { readAnything } from "./read-anything.ts";
import { readArray, readLibraryType } from "./read-container.ts";
import { readLegacyHint } from "./read-legacy-hint.ts";
import { readLiteral } from "./read-literal.ts";
import { readObject } from "./read-object.ts";
import { readPrimitive } from "./read-primitive.ts";
import { readUnion } from "./read-union.ts";
import { type Definition, type Reader, type ReadSort, UNUSABLE } from "./reader.ts";
import { typeText } from "./type-name.ts";
import { unsupported } from "./unsupported.ts";

/** The sorts of types, each read by one function; the first that knows the type reads it. */
const SORTS: readonly ReadSort[] = [
  readAnything,
  readPrimitive,
  readLiteral,
  readLegacyHint,
  readUnion,
  readArray,
  readLibraryType,
  readObject,
];

/** An object type of the Program, with all that reading it has found. */
export interface ReadDefinition extends Definition {
  readonly findings: Findings;
}

/**
 * Reads the types of one version of a Program into descriptors. Each object type is read once, whichever models use it; its key here is
 * its number, and each model gives its own names to those that it uses.
 */
export class TypeReader implements Reader {
  readonly program: ts.Program;
  readonly checker: ts.TypeChecker;
  readonly #keys = new Map<ts.Type, string>();
  readonly #definitions = new Map<string, ReadDefinition>();
  readonly #schemas = new Map<string, InferredSchema>();
  readonly #expansion: Expansion;
  readonly #inferred: InferredSchemas;
  #findings = new Findings();
  #open = new Set<ts.Type>();

  constructor(program: ts.Program) {
    this.program = program;
    this.checker = program.getTypeChecker();
    this.#expansion = new Expansion(program);
    this.#inferred = new InferredSchemas(program);
  }

  get findings(): Findings {
    return this.#findings;
  }

  /** Lets `read` report to other findings than those of the definition around it. */
  reportingTo<Result>(findings: Findings, read: () => Result): Result {
    const [outerFindings, outerOpen] = [this.#findings, this.#open];
    this.#findings = findings;
    this.#open = new Set();
    try {
      return read();
    } finally {
      this.#findings = outerFindings;
      this.#open = outerOpen;
    }
  }

  read(type: ts.Type, place: Place): TypeDescriptor {
    const { node, aliases } = writtenAliases(type, place.written, this.checker);
    if (aliases.at(-1)?.typeParameters !== undefined) reportLostConstraints(type, { ...place, written: node }, this);
    return constrainedAsWritten(this.#readValidated(type, { ...place, written: node }), aliases, this.#findings);
  }

  /** What a schema validates itself is read for its shape alone: whatever is found there is the business of the schema. */
  #readValidated(type: ts.Type, place: Place): TypeDescriptor {
    const schema = this.#inferred.of(type, place.written);
    if (schema === undefined) return this.#readUnaliased(type, place);
    const shape = this.reportingTo(new Findings(), () => this.#readUnaliased(type, place));
    return { kind: "schema", schema: this.#keyOf(schema), type: shape };
  }

  #keyOf(schema: InferredSchema): string {
    const known = [...this.#schemas].find(([, one]) => one.symbol === schema.symbol);
    const key = known?.[0] ?? String(this.#schemas.size);
    this.#schemas.set(key, schema);
    return key;
  }

  #readUnaliased(type: ts.Type, place: Place): TypeDescriptor {
    const key = this.#keys.get(type);
    if (key !== undefined) return { kind: "reference", to: key };
    if (this.#open.has(type)) return this.#endless(type, place, "it repeats itself without an object type in between");
    this.#open.add(type);
    const descriptor = this.#expansion.within(type, () => this.#readSort(type, place));
    this.#open.delete(type);
    return descriptor ?? this.#endless(type, place, "it grows with every repetition");
  }

  define(type: ts.Type, build: () => Definition): TypeDescriptor {
    const key = String(this.#keys.size);
    this.#keys.set(type, key);
    const findings = new Findings();
    this.#definitions.set(key, { ...this.reportingTo(findings, build), findings });
    return { kind: "reference", to: key };
  }

  /** A schema by the key that a type which it validates has. */
  schema(key: string): InferredSchema {
    const schema = this.#schemas.get(key);
    if (schema === undefined) throw new Error(`Nothing is known of the schema ${key}.`);
    return schema;
  }

  /** An object type by the key that a reference has. */
  definition(key: string): ReadDefinition {
    const definition = this.#definitions.get(key);
    if (definition === undefined) throw new Error(`Nothing was read of the object type ${key}.`);
    return definition;
  }

  #readSort(type: ts.Type, place: Place): TypeDescriptor {
    for (const sort of SORTS) {
      const descriptor = sort(type, place, this);
      if (descriptor !== null) return descriptor;
    }
    return unsupported(type, place, this, "it has no counterpart in MLflow and JSON");
  }

  #endless(type: ts.Type, { node, path }: Place, reason: string): TypeDescriptor {
    this.#findings.report("TF1013", node, { path, type: typeText(type, this.checker), reason });
    return UNUSABLE;
  }
}

import type { Findings } from "../types/findings.ts";
import type { InferredSchema } from "../types/inferred-schemas.ts";
import type { ts } from "../typescript.ts";
import type { Candidate } from "./candidate.ts";
import { type ClassSource, classSourceOf } from "./class-source.ts";

/** Where injected code finds a schema. */
export type SchemaSource = ClassSource & {
  /** Whether it is one of zod 3, whose schemas do not tell their JSON Schema themselves. */
  readonly isZod3?: true;
};

/** Where the schemas are that validate types, by their keys in the Program. */
export type SchemaSources = ReadonlyMap<string, SchemaSource>;

/** Finds each schema; those that cannot be reached are reported. */
export function readSchemas(
  used: ReadonlyMap<string, InferredSchema>,
  { node }: Pick<Candidate, "node">,
  checker: ts.TypeChecker,
  findings: Findings,
): SchemaSources {
  const sources = new Map<string, SchemaSource>();
  for (const [key, { symbol, isZod3 }] of used) {
    const source = classSourceOf(symbol, node, checker);
    const file = symbol.valueDeclaration?.getSourceFile().fileName ?? "";
    if (source === null) findings.report("TF1030", node, { schema: symbol.name, file });
    else sources.set(key, isZod3 ? { ...source, isZod3 } : source);
  }
  return sources;
}

import type { ClassSource } from "./class-source.ts";
import type { DefinitionNames } from "./definition-names.ts";
import type { ClassSources } from "./read-classes.ts";
import type { SchemaSource, SchemaSources } from "./read-schemas.ts";

/** Where the values are that types need, by their keys in the Program. */
export interface ValueSources {
  readonly classes: ClassSources;
  readonly schemas: SchemaSources;
}

/** The same by the names that a descriptor has for them. */
export interface NamedSources {
  readonly classes: Readonly<Record<string, ClassSource>>;
  readonly schemas: Readonly<Record<string, SchemaSource>>;
}

/** Names the sources as a descriptor does. */
export function namedSources({ classes, schemas }: ValueSources, names: DefinitionNames): NamedSources {
  return { classes: named(classes, names.definitions), schemas: named(schemas, names.schemas) };
}

function named<Source>(
  sources: ReadonlyMap<string, Source>,
  names: ReadonlyMap<string, string>,
): Readonly<Record<string, Source>> {
  return Object.fromEntries(Array.from(sources, ([key, source]) => [names.get(key) ?? key, source]));
}

import type { ObjectDefinition, TypeDescriptor } from "@tsfunc/runtime/descriptor";
import type { ts } from "../typescript.ts";
import type { Reached } from "./reachable.ts";

/** The names by which a model refers to object types and to schemas, by their keys in the Program. */
export interface DefinitionNames {
  readonly definitions: ReadonlyMap<string, string>;
  readonly schemas: ReadonlyMap<string, string>;
}

/**
 * Chooses for each object type and each schema an identifier like its name; which ones depends on the model alone. Both stand side by side in
 * JSON Schema, and a schema comes first: the object type behind it does not appear there.
 */
export function nameDefinitions(
  reached: readonly Reached[],
  schemas: ReadonlyMap<string, { readonly symbol: ts.Symbol }> = new Map(),
): DefinitionNames {
  const taken = new Set<string>();
  return {
    schemas: new Map(Array.from(schemas, ([key, { symbol }]) => [key, freeName(symbol.name, taken)])),
    definitions: new Map(reached.map(({ key, definition }) => [key, freeName(definition.name, taken)])),
  };
}

function freeName(text: string | undefined, taken: Set<string>): string {
  const wanted = identifierLike(text);
  let name = wanted;
  for (let number = 2; taken.has(name); number++) name = `${wanted}${number}`;
  taken.add(name);
  return name;
}

/** A type with its references and schemas renamed. */
export function renamed(type: TypeDescriptor, names: DefinitionNames): TypeDescriptor {
  switch (type.kind) {
    case "reference":
      return { ...type, to: names.definitions.get(type.to) ?? type.to };
    case "array":
      return { ...type, items: renamed(type.items, names) };
    case "record":
    case "map":
      return { ...type, values: renamed(type.values, names) };
    case "nullable":
      return { ...type, type: renamed(type.type, names) };
    case "schema": {
      const schema = names.schemas.get(type.schema) ?? type.schema;
      return { ...type, schema, type: renamed(type.type, names) };
    }
    case "union":
      return { ...type, members: type.members.map((one) => renamed(one, names)) };
    case "tuple": {
      const items = type.items.map((one) => renamed(one, names));
      return { ...type, items, ...(type.rest === undefined ? {} : { rest: renamed(type.rest, names) }) };
    }
    default:
      return type;
  }
}

/** An object type with its references renamed. */
export function renamedDefinition(definition: ObjectDefinition, names: DefinitionNames): ObjectDefinition {
  const properties = definition.properties.map((one) => ({ ...one, type: renamed(one.type, names) }));
  const { extra } = definition;
  return { ...definition, properties, ...(extra === undefined ? {} : { extra: renamed(extra, names) }) };
}

function identifierLike(name: string | undefined): string {
  const words = (name ?? "Object").match(/[\p{ID_Continue}$]+/gu) ?? ["Object"];
  const identifier = words.join("_");
  return /^[\p{ID_Start}$_]/u.test(identifier) ? identifier : `_${identifier}`;
}

import type { ObjectDefinition, TypeDescriptor } from "@tsfunc/runtime/descriptor";
import type { Reached } from "./reachable.ts";

/** The names by which a model refers to object types, by their keys in the Program. */
export type DefinitionNames = ReadonlyMap<string, string>;

/** Chooses for each object type an identifier like its name; which ones depends on the model alone. */
export function nameDefinitions(reached: readonly Reached[]): DefinitionNames {
  const names = new Map<string, string>();
  const taken = new Set<string>();
  for (const { key, definition } of reached) {
    const wanted = identifierLike(definition.name);
    let name = wanted;
    for (let number = 2; taken.has(name); number++) name = `${wanted}${number}`;
    taken.add(name);
    names.set(key, name);
  }
  return names;
}

/** A type with its references renamed. */
export function renamed(type: TypeDescriptor, names: DefinitionNames): TypeDescriptor {
  switch (type.kind) {
    case "reference":
      return { ...type, to: names.get(type.to) ?? type.to };
    case "array":
      return { ...type, items: renamed(type.items, names) };
    case "record":
    case "map":
      return { ...type, values: renamed(type.values, names) };
    case "nullable":
      return { ...type, type: renamed(type.type, names) };
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

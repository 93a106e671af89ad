import type { Definitions, TypeDescriptor } from "@tsfunc/runtime/descriptor";
import type { TypeReader } from "../types/type-reader.ts";
import { type DefinitionNames, nameDefinitions, renamedDefinition } from "./definition-names.ts";
import { reachable } from "./reachable.ts";
import { schemasUsed } from "./schemas-used.ts";

/** The object types of a descriptor under names of its own, and those names. */
export interface NamedTypes {
  readonly names: DefinitionNames;
  readonly definitions: Definitions;
}

/** Names the object types and the schemas that types lead to. */
export function nameTypes(types: readonly TypeDescriptor[], reader: TypeReader): NamedTypes {
  const reached = reachable(types, reader);
  const names = nameDefinitions(reached, schemasUsed(types, reached, reader));
  const named = reached.map(({ key, definition }) => [
    names.definitions.get(key) ?? key,
    renamedDefinition(definition, names),
  ]);
  return { names, definitions: Object.fromEntries(named) };
}

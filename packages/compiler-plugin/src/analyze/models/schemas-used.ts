import { partsOf, type TypeDescriptor, typesOfDefinition } from "@tsfunc/runtime/descriptor";
import type { InferredSchema } from "../types/inferred-schemas.ts";
import type { TypeReader } from "../types/type-reader.ts";
import type { Reached } from "./reachable.ts";

/**
 * The schemas that validate types, in the order in which they are met. What stands behind a schema is not looked at: its schemas do not run.
 *
 * @param types What is converted.
 * @param reached The object types that these lead to.
 */
export function schemasUsed(
  types: readonly TypeDescriptor[],
  reached: readonly Reached[],
  reader: TypeReader,
): ReadonlyMap<string, InferredSchema> {
  const inDefinitions = reached.flatMap(({ definition }) => typesOfDefinition(definition));
  const keys = [...types, ...inDefinitions].flatMap(keysIn);
  return new Map(keys.map((key) => [key, reader.schema(key)]));
}

function keysIn(type: TypeDescriptor): readonly string[] {
  return type.kind === "schema" ? [type.schema] : partsOf(type).flatMap(keysIn);
}

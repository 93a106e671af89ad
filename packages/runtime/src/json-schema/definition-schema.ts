import type { ObjectDefinition, PropertyDefinition } from "../descriptor/type-descriptor.ts";
import { annotations } from "./annotations.ts";
import type { JsonSchema } from "./json-schema.ts";
import type { JsonSchemaSide } from "./json-schema-side.ts";
import { typeSchema } from "./type-schema.ts";

/**
 * The JSON Schema of an object type.
 *
 * @param definition The object type.
 * @param side Whether what goes into a conversion is described, or what comes out of it.
 * @returns A schema that refers to other object types by `$ref`; undeclared properties are restricted only where their type is declared.
 */
export function definitionSchema(definition: ObjectDefinition, side: JsonSchemaSide): JsonSchema {
  const { name, properties, extra } = definition;
  const required = properties.filter((property) => isPresent(property, side));
  return {
    ...(name === undefined ? {} : { title: name }),
    ...annotations(definition),
    type: "object",
    properties: Object.fromEntries(properties.map((property) => [property.name, propertySchema(property)])),
    ...(required.length === 0 ? {} : { required: required.map((property) => property.name) }),
    ...(extra === undefined ? {} : { additionalProperties: typeSchema(extra) }),
  };
}

/** A default stands in for a value that is absent, so that it is there in the end. */
function isPresent({ optional, hasDefault }: PropertyDefinition, side: JsonSchemaSide): boolean {
  return hasDefault ? side === "output" : !optional;
}

function propertySchema(property: PropertyDefinition): JsonSchema {
  return {
    ...typeSchema(property.type),
    ...annotations(property),
    ...(property.default === undefined ? {} : { default: property.default }),
  };
}

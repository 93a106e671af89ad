import type { ObjectDefinition, PropertyDefinition } from "../descriptor/type-descriptor.ts";
import { annotations } from "./annotations.ts";
import type { JsonSchema } from "./json-schema.ts";
import { typeSchema } from "./type-schema.ts";

/**
 * The JSON Schema of an object type.
 *
 * @param definition The object type.
 * @returns A schema that refers to other object types by `$ref`; undeclared properties are restricted only where their type is declared.
 */
export function definitionSchema(definition: ObjectDefinition): JsonSchema {
  const { name, properties, extra } = definition;
  const required = properties.filter((property) => !property.optional && !property.hasDefault);
  return {
    ...(name === undefined ? {} : { title: name }),
    ...annotations(definition),
    type: "object",
    properties: Object.fromEntries(properties.map((property) => [property.name, propertySchema(property)])),
    ...(required.length === 0 ? {} : { required: required.map((property) => property.name) }),
    ...(extra === undefined ? {} : { additionalProperties: typeSchema(extra) }),
  };
}

function propertySchema(property: PropertyDefinition): JsonSchema {
  return {
    ...typeSchema(property.type),
    ...annotations(property),
    ...(property.default === undefined ? {} : { default: property.default }),
  };
}

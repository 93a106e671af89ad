import type { JsonValue, ObjectDefinition, PropertyDefinition } from "../../descriptor/type-descriptor.ts";
import { isJsonInput } from "../../errors/json-input.ts";
import { annotationsIn } from "../read-annotations.ts";
import { metadataOf } from "./zod-constraints.ts";
import type { ZodContext, ZodReader, ZodSchema } from "./zod-schema.ts";

/** `z.object()`, `z.looseObject()`, `z.strictObject()`: a reference to its object type. */
export const readObject: ZodReader = (schema, context) =>
  context.table.refer(schema, () => definitionOf(schema, context));

function definitionOf(schema: ZodSchema, context: ZodContext): ObjectDefinition {
  const {
    _zod: { def },
    description,
  } = schema;
  const properties = Object.entries(def.shape ?? {}).map(([name, schema]) => propertyOf(name, schema, context));
  return {
    properties,
    ...(def.catchall && def.catchall._zod.def.type !== "never" && { extra: context.read(def.catchall) }),
    ...(description !== undefined && { documentation: description }),
    ...annotationsIn(metadataOf(schema)),
  };
}

function propertyOf(name: string, schema: ZodSchema, { read }: ZodContext): PropertyDefinition {
  const { description } = schema;
  return {
    name,
    type: read(schema),
    ...presenceOf(schema),
    ...(description !== undefined && { documentation: description }),
    ...annotationsIn(metadataOf(schema)),
  };
}

/** Whether a property may be absent, and what stands in for it then. */
function presenceOf(schema: ZodSchema): Pick<PropertyDefinition, "optional" | "hasDefault" | "default"> {
  const withDefault = findDefault(schema);
  if (withDefault === undefined) {
    return schema._zod.optin === undefined ? {} : { optional: true };
  }
  const value = withDefault._zod.def.defaultValue;
  return { hasDefault: true, ...(isJsonInput(value) && { default: value as JsonValue }) };
}

/** The schema that supplies the default, under any wrappers. */
function findDefault(schema: ZodSchema | undefined): ZodSchema | undefined {
  const def = schema?._zod.def;
  if (def === undefined || def.type === "default" || def.type === "prefault") {
    return schema;
  }
  return findDefault(def.innerType ?? def.in);
}

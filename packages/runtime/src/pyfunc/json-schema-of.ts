import type { ModelDescriptor } from "../descriptor/descriptor.ts";
import { type ModelPart, typeOfPart } from "../descriptor/model-part.ts";
import { inDialect } from "../json-schema/dialect/in-dialect.ts";
import { type JsonSchemaOptions, jsonSchemaFromDescriptor } from "../json-schema/from-descriptor.ts";
import type { JsonSchema } from "../json-schema/json-schema.ts";
import { descriptorOf } from "./descriptor-of.ts";
import { requireModel } from "./model-store.ts";
import { namedSchemas } from "./named-schemas.ts";

/**
 * The JSON Schema of a part of a model. A model with explicit schemas gives theirs, constraints included, where JSON Schema can say it.
 *
 * @param model A decorated class, its instance, or a wrapped function.
 * @param part The model input, one element of it, the output, or the params.
 * @param options The dialect, and whether what goes in or what comes out is described.
 * @returns A JSON Schema, of draft 2020-12 unless told otherwise; one that accepts anything where the part has no type.
 * @throws {TsfuncError} TF2004 when `model` is not decorated, TF2007 when its explicit schemas do not tell their types, TF2011 when there is no
 * such dialect.
 */
export function jsonSchemaOf(model: object, part: ModelPart = "input", options: JsonSchemaOptions = {}): JsonSchema {
  const known = requireModel(model);
  const own = known.ownJsonSchema(part, options.side ?? "input");
  return own === undefined
    ? fromDescriptor(descriptorOf(model), part, {
        ...options,
        schemaNamed: namedSchemas((name) => known.namedSchema(name)),
      })
    : inDialect(own, options.target ?? "draft-2020-12");
}

function fromDescriptor(descriptor: ModelDescriptor, part: ModelPart, options: JsonSchemaOptions): JsonSchema {
  const root = typeOfPart(descriptor, part) ?? { kind: "any" };
  return jsonSchemaFromDescriptor({ ...descriptor, root }, options);
}

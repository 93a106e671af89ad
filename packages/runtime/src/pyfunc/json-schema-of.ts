import type { ModelDescriptor } from "../descriptor/descriptor.ts";
import { type ModelPart, typeOfPart } from "../descriptor/model-part.ts";
import { jsonSchemaFromDescriptor } from "../json-schema/from-descriptor.ts";
import type { JsonSchema } from "../json-schema/json-schema.ts";
import { descriptorOf } from "./descriptor-of.ts";
import { requireModel } from "./model-store.ts";

/**
 * The JSON Schema of a part of a model. A model with explicit schemas gives theirs, constraints included, where JSON Schema can say it.
 *
 * @param model A decorated class, its instance, or a wrapped function.
 * @param part The model input, one element of it, the output, or the params.
 * @returns A JSON Schema of draft 2020-12; one that accepts anything where the part has no type.
 * @throws {TsfuncError} TF2004 when `model` is not decorated, TF2007 when its explicit schemas do not tell their types.
 */
export function jsonSchemaOf(model: object, part: ModelPart = "input"): JsonSchema {
  return requireModel(model).ownJsonSchema(part) ?? fromDescriptor(descriptorOf(model), part);
}

function fromDescriptor(descriptor: ModelDescriptor, part: ModelPart): JsonSchema {
  const { version, definitions } = descriptor;
  return jsonSchemaFromDescriptor({ version, root: typeOfPart(descriptor, part) ?? { kind: "any" }, definitions });
}

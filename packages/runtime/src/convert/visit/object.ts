import { isDistinctive } from "../../descriptor/is-distinctive.ts";
import type { ObjectDefinition, ReferenceDescriptor } from "../../descriptor/type-descriptor.ts";
import { FAIL } from "../../primitive/fail.ts";
import { isObject } from "../../primitive/is-object.ts";
import { hasProperty } from "../../primitive/read.ts";
import { invalidType, saying } from "../explanation.ts";
import { MAX_DEPTH } from "../max-depth.ts";
import type { Walk } from "../walk.ts";
import { buildObject } from "./build-object.ts";
import { visitExtras } from "./extras.ts";
import { isRequired, visitFields } from "./fields.ts";

/**
 * Converts to an object type: an instance of its class, or a plain object.
 *
 * @param type What is declared.
 * @param value The value.
 * @param walk Where it is; takes the issues.
 * @returns The converted value, or FAIL.
 * @throws {TsfuncError} TF2006 when the descriptor does not define the type.
 */
export function visitObject(type: ReferenceDescriptor, value: unknown, walk: Walk): unknown {
  const converted = walk.emittedFor(type)?.(value, walk.context.json, walk.depth) ?? FAIL;
  return converted === FAIL ? visitRefusedObject(type, value, walk) : converted;
}

/**
 * As {@link visitObject}, for what the emitted converter of the type has refused already, or has not seen because there is none.
 *
 * @param type What is declared.
 * @param value The value.
 * @param walk Where it is; takes the issues.
 * @returns The converted value, or FAIL.
 * @throws {TsfuncError} TF2006 when the descriptor does not define the type.
 */
export function visitRefusedObject(type: ReferenceDescriptor, value: unknown, walk: Walk): unknown {
  const definition = walk.definitionOf(type.to);
  if (!mayFit(value, definition)) {
    return walk.refuse(type, value, invalidType);
  }
  const levels = walk.isRecursive(type.to) ? 1 : 0;
  if (levels > 0 && walk.depth > MAX_DEPTH) {
    return walk.refuse(type, value, saying("too_deep", `Nested in more than ${MAX_DEPTH} objects of recursive types`));
  }
  walk.depth += levels;
  const fields = visitFields(definition, value, walk);
  const extras = visitExtras(definition, value, walk);
  walk.depth -= levels;
  if (fields === FAIL || extras === FAIL) {
    return FAIL;
  }
  if (walk.discards) {
    return value;
  }
  const owner = definition.construct === undefined ? undefined : walk.classOf(type.to);
  return buildObject(definition, owner, { value, fields, extras });
}

/** Arrays and built-in containers are told apart from objects that merely lack something. */
function mayFit(value: unknown, definition: ObjectDefinition): value is object {
  if (isObject(value)) {
    return true;
  }
  return typeof value === "object" && value !== null && isDistinctive(definition) && hasRequired(value, definition);
}

function hasRequired(value: object, { properties }: ObjectDefinition): boolean {
  return properties.every((property) => !isRequired(property) || hasProperty(value, property.name));
}

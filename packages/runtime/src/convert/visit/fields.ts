import type { ObjectDefinition, PropertyDefinition } from "../../descriptor/type-descriptor.ts";
import { FAIL } from "../../primitive/fail.ts";
import { hasProperty } from "../../primitive/read.ts";
import { saying } from "../explanation.ts";
import type { Walk } from "../walk.ts";

/** A declared property of one object. */
export interface Field {
  readonly property: PropertyDefinition;
  /** The value as read; undefined when it is absent. */
  readonly given: unknown;
  readonly converted: unknown;
}

/**
 * Reads each declared property once and converts it.
 *
 * @param definition The object type.
 * @param value The object.
 * @param walk Where it is; takes the issues.
 * @returns The properties in their order, or FAIL.
 */
export function visitFields(
  { properties }: ObjectDefinition,
  value: object,
  walk: Walk,
): readonly Field[] | typeof FAIL {
  const fields: Field[] = [];
  let failed = false;
  for (const property of properties) {
    const given = readProperty(value, property.name);
    walk.enter(property.name);
    const converted = given === undefined ? absent(property, value, walk) : walk.visit(property.type, given, walk);
    walk.leave();
    failed ||= converted === FAIL;
    if (!failed) {
      fields.push({ property, given, converted });
    }
  }
  return failed ? FAIL : fields;
}

/**
 * Whether a property must be there.
 *
 * @param property The property.
 * @returns False when it is optional or has a default.
 */
export function isRequired(property: PropertyDefinition): boolean {
  return property.optional !== true && property.hasDefault !== true;
}

/** What every object inherits from `Object.prototype` is no data; but for `__proto__` they are functions, which are cheap to tell. */
function readProperty(value: object, name: string): unknown {
  const given = (value as Readonly<Record<string, unknown>>)[name];
  return typeof given !== "function" && name !== "__proto__" ? given : ownValue(value, name, given);
}

function ownValue(value: object, name: string, given: unknown): unknown {
  return hasProperty(value, name) ? given : undefined;
}

function absent(property: PropertyDefinition, owner: object, walk: Walk): undefined | typeof FAIL {
  return isRequired(property) ? walk.refuse(property.type, owner, fieldRequired) : undefined;
}

const fieldRequired = saying("missing", "Field required");

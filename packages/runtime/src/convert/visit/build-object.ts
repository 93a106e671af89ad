import type { Construction, ObjectDefinition } from "../../descriptor/type-descriptor.ts";
import type { Constructor } from "../converter.ts";
import { keep } from "../extras.ts";
import { same } from "../same.ts";
import type { Extras } from "./extras.ts";
import type { Field } from "./fields.ts";

/** An object whose parts have been converted. */
export interface ConvertedParts {
  /** The object as passed. */
  readonly value: object;
  readonly fields: readonly Field[];
  /** Its undeclared properties; null where they are dropped. */
  readonly extras: Extras | null;
}

/**
 * Makes the object of its converted parts; an instance in which nothing changed is returned as itself.
 *
 * @param definition The object type.
 * @param owner Its class; undefined for an interface.
 * @param parts What was converted.
 * @returns An instance of the class, or a new plain object.
 */
export function buildObject(
  definition: ObjectDefinition,
  owner: Constructor | undefined,
  parts: ConvertedParts,
): object {
  if (owner !== undefined && parts.value instanceof owner && isUnchanged(parts)) {
    return parts.value;
  }
  const parameters = definition.construct?.parameters ?? [];
  const built = owner === undefined ? {} : construct(owner, parameters, parts.fields);
  for (const { property, converted } of parts.fields) {
    if (converted !== undefined && (owner === undefined || !parameters.includes(property.name))) {
      assign(built, property.name, converted);
    }
  }
  keep(built, parts.extras?.converted ?? {});
  return built;
}

function isUnchanged({ fields, extras }: ConvertedParts): boolean {
  return (
    fields.every(
      ({ property, given, converted }) => same(converted, given) && !(property.hasDefault && given === undefined),
    ) && same(extras?.converted, extras?.given)
  );
}

function construct(owner: Constructor, parameters: Construction["parameters"], fields: readonly Field[]): object {
  const values = new Map(fields.map(({ property, converted }) => [property.name, converted]));
  return Reflect.construct(
    owner,
    parameters.map((name) => values.get(name)),
  );
}

/** An assignment to `__proto__` would set the prototype. */
function assign(target: object, name: string, value: unknown): void {
  if (name === "__proto__") {
    Object.defineProperty(target, name, { value, writable: true, enumerable: true, configurable: true });
  } else {
    (target as Record<string, unknown>)[name] = value;
  }
}

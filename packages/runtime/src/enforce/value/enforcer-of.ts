import type { ColumnType } from "../../signature/column-type.ts";
import type { DataTypeName } from "../../signature/data-type.ts";
import { anyEnforcer } from "./any-enforcer.ts";
import { arrayEnforcer } from "./array-enforcer.ts";
import type { Enforcer } from "./enforcer.ts";
import { mapEnforcer } from "./map-enforcer.ts";
import { nullableEnforcer } from "./nullable-enforcer.ts";
import { objectEnforcer } from "./object-enforcer.ts";
import { scalarEnforcer } from "./scalar-enforcer.ts";
import { vectorEnforcer } from "./vector-enforcer.ts";

/** Where a type stands in a schema. */
export interface Place {
  /** Whether a value has to be there: what holds for a column or property holds for all that is inside it. */
  readonly required: boolean;
  /** Whether it is the type of a whole column, or of the elements of a list: there null may stand for no value of most data types. */
  readonly series: boolean;
  /** Whether the values come from JSON. */
  readonly json: boolean;
}

/** The data types that have no value for missing ones. */
const NEVER_MISSING: ReadonlySet<DataTypeName> = new Set(["integer", "long", "float"]);

/**
 * Finds what enforces a type.
 *
 * @param type The type.
 * @param place Where it stands.
 * @returns The enforcer.
 * @see MLflow model signature enforcement
 */
export function enforcerOf(type: ColumnType, place: Place): Enforcer {
  const enforcer = strictEnforcerOf(type, place);
  return mayBeNull(type, place) ? nullableEnforcer(enforcer) : enforcer;
}

function mayBeNull(type: ColumnType, { required, series }: Place): boolean {
  if (!required) return true;
  if (type.kind === "scalar") return series && !NEVER_MISSING.has(type.name);
  return (type.kind === "array" && type.items.kind === "any") || (type.kind === "map" && type.values.kind === "any");
}

function strictEnforcerOf(type: ColumnType, place: Place): Enforcer {
  switch (type.kind) {
    case "scalar":
      return scalarEnforcer(type.name, place.json);
    case "array":
      return arrayEnforcer(type, enforcerOf(type.items, { ...place, series: true }));
    case "map":
      return mapEnforcer(type, enforcerOf(type.values, { ...place, series: false }));
    case "object":
      return objectEnforcer(type, place, ({ type: property, required }) =>
        enforcerOf(property, { ...place, required, series: false }),
      );
    case "sparkml_vector":
      return vectorEnforcer();
    case "any":
      return anyEnforcer();
  }
}

import type { ColumnType } from "../signature/column-type.ts";
import type { DataTypeName } from "../signature/data-type.ts";
import type { ObjectType } from "../signature/object-type.ts";
import type { ScalarFit } from "./scalar-fit.ts";
import { type ChangeImpact, gravest } from "./signature-change.ts";

/** Data types whose values JSON has only as text: where no type says so, the text stays text. */
const TEXT_IN_JSON: ReadonlySet<DataTypeName> = new Set(["datetime", "binary", "long"]);

/**
 * What becomes of all values of one type under another.
 *
 * @param given The type that they are of.
 * @param taken The type that they have to fit.
 * @param scalarFit What holds for data types.
 * @returns The gravest that happens to one of them.
 */
export function typeFit(given: ColumnType, taken: ColumnType, scalarFit: ScalarFit): ChangeImpact {
  if (taken.kind === "any") return losesDecoding(given) ? "risky" : "safe";
  if (given.kind === "object" && taken.kind === "map") return mapFit(given, taken.values, scalarFit);
  return given.kind === taken.kind ? kindFit(given, taken, scalarFit) : "breaking";
}

function kindFit(given: ColumnType, taken: ColumnType, scalarFit: ScalarFit): ChangeImpact {
  if (given.kind === "scalar" && taken.kind === "scalar") return scalarFit(given.name, taken.name);
  if (given.kind === "array" && taken.kind === "array") return typeFit(given.items, taken.items, scalarFit);
  if (given.kind === "map" && taken.kind === "map") return typeFit(given.values, taken.values, scalarFit);
  if (given.kind === "object" && taken.kind === "object") return objectFit(given, taken, scalarFit);
  return "safe";
}

/** Values of a map are not null, but those of optional properties may be. */
function mapFit({ properties }: ObjectType, values: ColumnType, scalarFit: ScalarFit): ChangeImpact {
  const mayBeNull = values.kind !== "any" && properties.some(({ required }) => !required);
  return mayBeNull ? "breaking" : gravest(properties.map(({ type }) => typeFit(type, values, scalarFit)));
}

function objectFit(given: ObjectType, taken: ObjectType, scalarFit: ScalarFit): ChangeImpact {
  const declared = new Map(taken.properties.map((property) => [property.name, property]));
  const known = new Map(given.properties.map((property) => [property.name, property]));
  const isMissed = taken.properties.some(({ name, required }) => required && known.get(name)?.required !== true);
  if (isMissed) return "breaking";
  return gravest(
    given.properties.map(({ name, type }) => {
      const property = declared.get(name);
      return property === undefined ? "breaking" : typeFit(type, property.type, scalarFit);
    }),
  );
}

/** Whether JSON text inside was decoded by its type. */
function losesDecoding(type: ColumnType): boolean {
  switch (type.kind) {
    case "scalar":
      return TEXT_IN_JSON.has(type.name);
    case "array":
      return losesDecoding(type.items);
    case "map":
      return losesDecoding(type.values);
    case "object":
      return type.properties.some((property) => losesDecoding(property.type));
    default:
      return type.kind === "sparkml_vector";
  }
}

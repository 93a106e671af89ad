import type { ColSpec, ColumnType, ModelSignature, Schema } from "@tsfunc/runtime/signature";

/** The first release of MLflow that reads each kind of type in a signature. */
const SINCE: Readonly<Partial<Record<ColumnType["kind"], string>>> = {
  array: "2.10.0",
  object: "2.10.0",
  map: "2.12.1",
  sparkml_vector: "2.18.0",
  any: "2.19.0",
};

/** The first release whose loaders take params. */
const OLDEST = "2.6.0";

/** What else of a model older releases do not know. */
interface ModelTraits {
  /** Whether the model itself validates, by its types or in the form of its example. */
  readonly hasTypeHint: boolean;
}

/**
 * The lowest version of MLflow that reads a signature as it is meant.
 *
 * @param signature The signature; null for none.
 * @param traits What else counts.
 * @returns Such as `2.10.0`.
 */
export function lowestMlflowVersion(signature: ModelSignature | null, { hasTypeHint }: ModelTraits): string {
  const versions = [OLDEST, ...(hasTypeHint ? ["2.20.0"] : []), ...versionsOf(signature)];
  return versions.reduce((highest, version) => (isHigher(version, highest) ? version : highest));
}

function versionsOf(signature: ModelSignature | null): string[] {
  if (signature === null) return [];
  const { inputs, outputs, params } = signature;
  const hasObjects = params?.params.some(({ type }) => type.kind === "object") ?? false;
  return [...columnVersions(inputs), ...columnVersions(outputs), ...(hasObjects ? ["2.13.0"] : [])];
}

function columnVersions(schema: Schema | null): string[] {
  if (schema === null || schema.isTensorSpec()) return [];
  return (schema.inputs as readonly ColSpec[]).flatMap(({ type }) => typeVersions(type));
}

function typeVersions(type: ColumnType): string[] {
  return [SINCE[type.kind] ?? OLDEST, ...partsOf(type).flatMap(typeVersions)];
}

function partsOf(type: ColumnType): readonly ColumnType[] {
  if (type.kind === "array") return [type.items];
  if (type.kind === "map") return [type.values];
  return type.kind === "object" ? type.properties.map((property) => property.type) : [];
}

function isHigher(version: string, other: string): boolean {
  const [left, right] = [version, other].map((one) => one.split(".").map(Number));
  const at = left?.findIndex((part, index) => part !== right?.[index]) ?? -1;
  return at !== -1 && (left?.[at] ?? 0) > (right?.[at] ?? 0);
}

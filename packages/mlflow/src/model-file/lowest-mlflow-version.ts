import {
  type ColSpec,
  type ColumnType,
  compareMlflowVersions,
  type ModelSignature,
  mlflowSince,
  type Schema,
} from "@tsfunc/runtime/signature";

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
  return versions.reduce((highest, version) => (compareMlflowVersions(version, highest) > 0 ? version : highest));
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
  return [mlflowSince(type) ?? OLDEST, ...partsOf(type).flatMap(typeVersions)];
}

function partsOf(type: ColumnType): readonly ColumnType[] {
  if (type.kind === "array") return [type.items];
  if (type.kind === "map") return [type.values];
  return type.kind === "object" ? type.properties.map((property) => property.type) : [];
}

import type { ColumnType } from "./column-type.ts";

/** The first release of MLflow whose signatures have each kind of type; the others were there before. */
const SINCE: Readonly<Partial<Record<ColumnType["kind"], string>>> = {
  array: "2.10.0",
  object: "2.10.0",
  map: "2.12.1",
  sparkml_vector: "2.18.0",
  any: "2.19.0",
};

/**
 * The first release of MLflow that reads a type in a signature, whatever it is made of.
 *
 * @param type The type of a column.
 * @returns Such as `2.10.0`; undefined where every release with signatures reads it.
 * @see MLflow release notes
 */
export function mlflowSince({ kind }: ColumnType): string | undefined {
  return SINCE[kind];
}

/**
 * Compares two releases of MLflow.
 *
 * @param one Such as `2.9.2`; missing parts count as 0.
 * @param other The other.
 * @returns A negative number where the first is older, a positive one where it is newer, otherwise 0.
 */
export function compareMlflowVersions(one: string, other: string): number {
  const [left, right] = [partsOf(one), partsOf(other)];
  const differences = left.map((part, index) => part - (right[index] ?? 0));
  return differences.find((difference) => difference !== 0) ?? 0;
}

/** Three numbers; what follows them in a pre-release does not count. */
function partsOf(version: string): readonly number[] {
  const numbers = version.split(".").map((part) => Number.parseInt(part, 10) || 0);
  return [numbers[0] ?? 0, numbers[1] ?? 0, numbers[2] ?? 0];
}

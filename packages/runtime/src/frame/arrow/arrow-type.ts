import type { DatetimeUnit, ElementType, ScalarKind, StructField } from "../element-type.ts";

/** What is used of a type of apache-arrow; what it has besides `typeId` depends on that. */
export interface ArrowType {
  readonly typeId: number;
  readonly bitWidth?: number;
  readonly isSigned?: boolean;
  readonly precision?: number;
  readonly unit?: number;
  readonly children?: readonly { readonly name: string; readonly type: ArrowType }[] | null;
  /** Of a dictionary: the type of its entries. */
  readonly dictionary?: ArrowType;
}

const OBJECT: ElementType = { kind: "object" };

/** By number, as the format has them; large and view types have numbers of their own. */
const SCALARS: Readonly<Record<number, ScalarKind>> = {
  4: "binary",
  5: "string",
  6: "bool",
  15: "binary",
  19: "binary",
  20: "string",
  23: "binary",
  24: "string",
};

const FLOATS = ["float16", "float32", "float64"] as const;
const DATE_UNITS = ["D", "ms"] as const;
const TIMESTAMP_UNITS: readonly DatetimeUnit[] = ["s", "ms", "us", "ns"];

/** What the types with parameters or parts are, by number. */
const TYPES: Readonly<Record<number, (type: ArrowType) => ElementType>> = {
  [-1]: ({ dictionary }) => (dictionary ? arrowElementType(dictionary) : OBJECT),
  2: ({ isSigned, bitWidth }) => ({ kind: `${isSigned ? "" : "u"}int${bitWidth}` as ScalarKind }),
  3: ({ precision }) => ({ kind: FLOATS[precision ?? 2] ?? "float64" }),
  8: ({ unit }) => ({ kind: "datetime", unit: DATE_UNITS[unit ?? 1] ?? "ms" }),
  10: ({ unit }) => ({ kind: "datetime", unit: TIMESTAMP_UNITS[unit ?? 1] ?? "ms" }),
  12: listType,
  13: ({ children }) => ({ kind: "struct", fields: (children ?? []).map(fieldOf) }),
  16: listType,
  17: ({ children }) => ({ kind: "map", values: children?.[0] ? childType(children[0].type, 1) : OBJECT }),
  21: listType,
};

/**
 * Finds the type of the elements of an Arrow vector.
 *
 * @param type Arrow's type.
 * @returns Ours; `object` for decimals, times, durations, unions and what Arrow may add.
 * @see Apache Arrow Schema.fbs
 */
export function arrowElementType(type: ArrowType): ElementType {
  return TYPES[type.typeId]?.(type) ?? { kind: SCALARS[type.typeId] ?? "object" };
}

function listType(type: ArrowType): ElementType {
  return { kind: "list", items: childType(type, 0) };
}

function fieldOf({ name, type }: { readonly name: string; readonly type: ArrowType }): StructField {
  return { name, type: arrowElementType(type) };
}

/** The one child of a list; of the entries of a map, the key and the value. */
function childType({ children }: ArrowType, at: number): ElementType {
  const child = children?.[at];
  return child ? arrowElementType(child.type) : OBJECT;
}

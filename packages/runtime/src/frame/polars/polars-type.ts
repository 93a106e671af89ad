import type { DatetimeUnit, ElementType, ScalarKind } from "../element-type.ts";

/** What is used of a data type of nodejs-polars. */
export interface PolarsType {
  readonly variant: string;
  /** As JSON: its name, or its name with what is inside: `{ DataType: { List: { DataType: "Float64" } } }`. */
  toJSON(): unknown;
}

const SCALARS: Readonly<Record<string, ScalarKind>> = {
  Bool: "bool",
  Boolean: "bool",
  String: "string",
  Utf8: "string",
  Categorical: "string",
  Enum: "string",
  Binary: "binary",
};

/**
 * Finds the type of the elements of a series of nodejs-polars.
 *
 * @param type Its data type.
 * @returns Ours; `object` for decimals, times, durations and what polars may add.
 */
export function polarsElementType(type: PolarsType): ElementType {
  return elementType(JSON.parse(JSON.stringify(type)));
}

function elementType(json: unknown): ElementType {
  const name = memberOf(json, "DataType");
  if (typeof name === "string") return namedType(name);
  const [kind, inside] = typeof name === "object" && name !== null ? (Object.entries(name)[0] ?? []) : [];
  switch (kind) {
    case "Datetime":
      return { kind: "datetime", unit: unitOf(inside) };
    case "List":
    case "Array":
    case "FixedSizeList":
      return { kind: "list", items: elementType(Array.isArray(inside) ? inside[0] : inside) };
    case "Struct":
      return { kind: "struct", fields: Array.isArray(inside) ? inside.map(fieldOf) : [] };
    default:
      return namedType(kind ?? "");
  }
}

function namedType(name: string): ElementType {
  if (/^(?:U?Int(?:8|16|32|64)|Float(?:32|64))$/.test(name)) return { kind: name.toLowerCase() as ScalarKind };
  if (name === "Date") return { kind: "datetime", unit: "D" };
  if (name === "Datetime") return { kind: "datetime", unit: "us" };
  return { kind: SCALARS[name] ?? "object" };
}

/** The unit alone, or the unit and the zone. */
function unitOf(inside: unknown): DatetimeUnit {
  const unit: unknown = Array.isArray(inside) ? inside[0] : inside;
  return unit === "ms" || unit === "ns" ? unit : "us";
}

function fieldOf(field: unknown): { readonly name: string; readonly type: ElementType } {
  return { name: String(memberOf(field, "name")), type: elementType(memberOf(field, "dtype")) };
}

function memberOf(value: unknown, key: string): unknown {
  return typeof value === "object" && value !== null
    ? new Map<string, unknown>(Object.entries(value)).get(key)
    : undefined;
}

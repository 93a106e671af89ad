import type { DataTypeName } from "../../signature/data-type.ts";
import type { Enforcer } from "./enforcer.ts";
import { scalarConversions } from "./scalar-conversion.ts";
import { scalarFinding } from "./scalar-finding.ts";

/**
 * Enforces a data type.
 *
 * @param type The data type.
 * @param json Whether the values come from JSON, where text stands for dates, bytes and int64.
 * @returns The enforcer; it refuses null.
 * @see MLflow DataType
 */
export function scalarEnforcer(type: DataTypeName, json: boolean): Enforcer {
  const convert = scalarConversions[type];
  return {
    enforce: (value) => convert(value, json),
    explain: (value, findings) => findings.add(scalarFinding(value, type, json)),
  };
}

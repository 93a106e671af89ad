import type { ColSpec } from "../signature/col-spec.ts";
import type { Schema } from "../signature/schema.ts";
import { type ColumnsPlan, columnsPlan } from "./columns/columns-plan.ts";
import { enforceColumns } from "./columns/enforce-columns.ts";
import type { EnforceOptions } from "./enforce-options.ts";

/**
 * Enforces the schema of a signature on data, with MLflow's safe conversions.
 *
 * @param data Records, one record, an object with a list for each column, rows or values where the columns have no names. They are not
 * changed.
 * @param schema The inputs or outputs of a signature.
 * @param options `source: "json"` for what was parsed from JSON text, `redact` hides values in errors, `onWarning` takes the warnings.
 * @returns The same data when nothing has to change, otherwise new ones of the same kind; what needs no conversion is not copied.
 * @throws {TsfuncError} TF2113 when the schema has columns and the data cannot have any.
 * @throws {ValidationError} TF2110 when something required is missing or a value does not fit; the issues name column or path.
 * @see MLflow model signature enforcement
 */
export function enforceSchema(data: unknown, schema: Schema, options: EnforceOptions = {}): unknown {
  return enforceColumns(data, planFor(schema, options.source === "json"), options);
}

const valuePlans = new WeakMap<Schema, ColumnsPlan>();
const jsonPlans = new WeakMap<Schema, ColumnsPlan>();

/** Schemas are immutable, so each is prepared once. */
function planFor(schema: Schema, json: boolean): ColumnsPlan {
  const plans = json ? jsonPlans : valuePlans;
  const plan = plans.get(schema) ?? columnsPlan(schema.inputs as readonly ColSpec[], json);
  plans.set(schema, plan);
  return plan;
}

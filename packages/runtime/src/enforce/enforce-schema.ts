import type { ColSpec } from "../signature/col-spec.ts";
import type { Schema } from "../signature/schema.ts";
import type { TensorSpec } from "../signature/tensor-spec.ts";
import { type ColumnsPlan, columnsPlan } from "./columns/columns-plan.ts";
import { enforceColumns } from "./columns/enforce-columns.ts";
import type { EnforceOptions } from "./enforce-options.ts";
import { enforceTensors } from "./tensors/enforce-tensors.ts";

/**
 * Enforces the schema of a signature on data, with MLflow's safe conversions.
 *
 * @param data For columns: records, one record, an object with a list for each column, a frame or an Arrow table, rows or values where the
 * columns have no names. For tensors: a tensor, an object of them, a CSR matrix, a frame. They are not changed.
 * @param schema The inputs or outputs of a signature.
 * @param options `source: "json"` for what was parsed from JSON text, `redact` hides values in errors, `onWarning` takes the warnings.
 * @returns The same data when nothing has to change, otherwise new ones of the same kind; what needs no conversion is not copied.
 * @throws {TsfuncError} TF2113 when the schema has columns and the data cannot have any.
 * @throws {ValidationError} TF2110 when something required is missing or a value does not fit; the issues name column or path.
 * @see MLflow model signature enforcement
 */
export function enforceSchema(data: unknown, schema: Schema, options: EnforceOptions = {}): unknown {
  const { inputs } = schema;
  return isTensors(inputs)
    ? enforceTensors(data, inputs, options)
    : enforceColumns(data, planFor(schema, inputs, options.source === "json"), options);
}

const valuePlans = new WeakMap<Schema, ColumnsPlan>();
const jsonPlans = new WeakMap<Schema, ColumnsPlan>();

/** Schemas are immutable, so each is prepared once. */
function planFor(schema: Schema, inputs: readonly ColSpec[], json: boolean): ColumnsPlan {
  const plans = json ? jsonPlans : valuePlans;
  const plan = plans.get(schema) ?? columnsPlan(inputs, json);
  plans.set(schema, plan);
  return plan;
}

function isTensors(inputs: Schema["inputs"]): inputs is readonly TensorSpec[] {
  return inputs[0]?.kind === "tensor";
}

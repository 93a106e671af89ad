import type { ColSpec } from "../../signature/col-spec.ts";
import type { ColumnType } from "../../signature/column-type.ts";
import type { Enforcer } from "../value/enforcer.ts";
import { enforcerOf } from "../value/enforcer-of.ts";
import { type PlainFit, plainFitOf } from "./plain-fit.ts";

/** A column of a schema, ready to be enforced. */
export interface ColumnPlan {
  /** The name that its values stand under; of columns without names the position as text. */
  readonly name: string;
  /** The name or position, for issues. */
  readonly label: string | number;
  readonly type: ColumnType;
  readonly required: boolean;
  readonly enforcer: Enforcer;
  /** Which values need no enforcer. */
  readonly plainFit: PlainFit;
  /** Whether null stands for a value; then one that is absent in some of the records does, too. */
  readonly mayBeNull: boolean;
  /** Whether every object inherits something under the name. */
  readonly isInherited: boolean;
}

/** The columns of a schema, ready to be enforced. */
export interface ColumnsPlan {
  readonly columns: readonly ColumnPlan[];
  /** The columns by the name that their values stand under. */
  readonly byName: ReadonlyMap<string, ColumnPlan>;
  /** Whether they are matched by name; otherwise by position. */
  readonly isNamed: boolean;
  /** Whether every object inherits something under the name of one of them. */
  readonly inheritsNames: boolean;
}

/**
 * Prepares the columns of a schema.
 *
 * @param inputs The columns.
 * @param json Whether the data come from JSON.
 * @returns All that does not depend on the data.
 */
export function columnsPlan(inputs: readonly ColSpec[], json: boolean): ColumnsPlan {
  const columns = inputs.map((input, position) => columnPlan(input, position, json));
  return planOf(columns, typeof inputs[0]?.name === "string");
}

/**
 * Gives columns without names those that the data have.
 *
 * @param plan Columns that are matched by position.
 * @param names A name for each, and perhaps more.
 * @returns The same columns under these names.
 */
export function withNames({ columns, isNamed }: ColumnsPlan, names: readonly string[]): ColumnsPlan {
  const named = columns.map((column, position) => {
    const name = names[position] ?? column.name;
    return { ...column, name, label: name, isInherited: name in Object.prototype };
  });
  return planOf(named, isNamed);
}

function columnPlan({ name, type, required }: ColSpec, position: number, json: boolean): ColumnPlan {
  const enforcer = enforcerOf(type, { required: required === true, series: true, json });
  const label = name ?? position;
  return {
    name: String(label),
    label,
    type,
    required: required === true,
    enforcer,
    plainFit: plainFitOf(type),
    mayBeNull: enforcer.enforce(null) === null,
    isInherited: String(label) in Object.prototype,
  };
}

function planOf(columns: readonly ColumnPlan[], isNamed: boolean): ColumnsPlan {
  return {
    columns,
    byName: new Map(columns.map((column) => [column.name, column])),
    isNamed,
    inheritsNames: columns.some((column) => column.isInherited),
  };
}

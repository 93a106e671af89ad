import type { Field } from "../form/field.ts";
import type { Path } from "../form/value-at.ts";
import type { TryState } from "../try-state.ts";

/** A field, and where it stands in the request. */
export interface FieldPlace<Kind extends Field = Field> {
  readonly field: Kind;
  readonly path: Path;
  readonly label: string;
  readonly isRequired: boolean;
  /** What counts where it is left out; undefined for nothing. */
  readonly default?: unknown;
  readonly state: TryState;
}

/**
 * What a field without anything in it stands for.
 *
 * @param place The field.
 * @returns Undefined for nothing at all, null where a list has a gap or only null will do.
 */
export function emptied({ path, isRequired, field }: FieldPlace): undefined | null {
  const isElement = typeof path.at(-1) === "number";
  return isElement || (isRequired && field.isNullable) ? null : undefined;
}

import { behindSchema } from "../descriptor/behind-schema.ts";
import type { ModelDescriptor } from "../descriptor/descriptor.ts";
import { textOf } from "../descriptor/text.ts";
import type { ArrayDescriptor } from "../descriptor/type-descriptor.ts";
import { type OnWarning, warn } from "../errors/warn.ts";
import type { Frame } from "../frame/frame.ts";
import { readFrame } from "../frame/read-frame.ts";
import { recordsOf } from "./records-of.ts";

/** What of a descriptor tells the elements of the model input. */
type InputTypes = Pick<ModelDescriptor, "input" | "definitions">;

/**
 * Lets a model input be a frame, as Spark passes it: object types are made of its rows, all else is in the first column.
 *
 * @param describe Gives the type of the model input; called when a frame is passed.
 * @param options `onWarning` takes the warning: TF2020 when columns are left out.
 * @returns A function that gives the elements of a frame, and anything else as it is.
 * @see MLflow type hints, pandas DataFrame
 */
export function framesAsElements(
  describe: () => InputTypes | null,
  options: { readonly onWarning?: OnWarning },
): (value: unknown) => unknown {
  return (value) => {
    const frame = Array.isArray(value) ? undefined : readFrame(value);
    return frame === undefined ? value : (elementsOf(frame, describe(), options) ?? value);
  };
}

/** Undefined where nothing is known of the model input, or where it is no array. */
function elementsOf(
  frame: Frame,
  types: InputTypes | null,
  options: { readonly onWarning?: OnWarning },
): readonly unknown[] | undefined {
  const input = types?.input && behindSchema(types.input);
  if (types === null || input?.kind !== "array") return undefined;
  const { columns, length } = frame;
  const [first, ...others] = columns;
  if (first === undefined) return [];
  const { definitions } = types;
  if (isMadeOfRows(input) && !isUnnamed(frame)) return recordsOf(frame, input.items, definitions);
  if (others.length > 0) {
    const type = textOf(input.items, definitions);
    warn("TF2020", { type, columns: columns.length, first: first.name }, options.onWarning);
  }
  return Array.from({ length }, (_, row) => first.get(row));
}

function isMadeOfRows(type: ArrayDescriptor): boolean {
  const items = behindSchema(type.items);
  return items.kind === "reference" || (items.kind === "record" && items.values.kind === "any");
}

/** A single column that has its position for a name holds whole elements. */
function isUnnamed({ columns }: Frame): boolean {
  return columns.length === 1 && columns[0]?.name === "0";
}

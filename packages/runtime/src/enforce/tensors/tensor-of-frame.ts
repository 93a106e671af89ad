import { elementTypeText } from "../../frame/element-type.ts";
import type { Frame } from "../../frame/frame.ts";
import type { Tensor } from "../../frame/tensor.ts";
import type { TensorSpec } from "../../signature/tensor-spec.ts";
import type { Finding } from "../findings.ts";
import { castElements } from "./cast-elements.ts";
import { commonDType } from "./common-dtype.ts";
import { shapeText } from "./explain-tensor.ts";
import { tensorOfColumn } from "./tensor-of-column.ts";

/**
 * Makes the only tensor of a signature of a frame: of its one column, or of several columns of numbers side by side.
 *
 * @param frame The frame.
 * @param spec What the signature declares.
 * @returns The tensor, whose dtype is that of the columns, or what is wrong with the frame.
 * @see MLflow tensor-based signatures
 */
export function tensorOfFrame(frame: Frame, spec: TensorSpec): Tensor | Finding {
  const { columns, length } = frame;
  const [column, ...others] = columns;
  if (column === undefined || length === 0) return { ...EMPTY, input: frame };
  if (others.length === 0) return tensorOfColumn(column, spec);
  return isWide(spec, columns.length) ? tensorOfColumns(frame, spec) : notWide(frame, spec);
}

const EMPTY = {
  code: "invalid_length",
  expected: "rows",
  received: "0 rows",
  message: "Expected rows of which a tensor can be made, received none. Pass at least one row.",
} as const;

function tensorOfColumns({ columns, length }: Frame, spec: TensorSpec): Tensor | Finding {
  const dtypes = columns.map(({ type }) => elementTypeText(type));
  const rows = Array.from({ length }, (_, row) => columns.map((column) => column.get(row)));
  const tensor = castElements(rows.flat(), commonDType(dtypes, spec.dtype), [length, columns.length]);
  const message = `Expected values that the dtype ${spec.dtype} holds. Convert them before.`;
  return tensor ?? { code: "invalid_type", expected: spec.dtype, input: rows, message };
}

/** A column of the tensor for each of the frame. */
function isWide({ shape }: TensorSpec, width: number): boolean {
  return shape.length === 2 && shape[0] === -1 && shape[1] === width;
}

function notWide(frame: Frame, { shape }: TensorSpec): Finding {
  const { length: width } = frame.columns;
  const [expected, received] = [shapeText(shape), `${width} columns`];
  const message = `Expected what can have the shape ${expected}, received ${received}, which have the shape [-1, ${width}].`;
  return { code: "invalid_shape", expected, received, input: frame, message };
}

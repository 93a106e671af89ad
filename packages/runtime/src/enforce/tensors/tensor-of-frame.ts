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
  if (column === undefined || length === 0)
    return refuse("rows", "0 rows", "The frame is empty. Pass at least one row.");
  if (others.length === 0) return tensorOfColumn(column, spec);
  const shape = [-1, columns.length];
  if (shapeText(spec.shape) !== shapeText(shape)) {
    const advice = `A frame of several columns can have the shape ${shapeText(shape)} alone.`;
    return refuse(
      shapeText(spec.shape),
      `${columns.length} columns`,
      `Expected the shape ${shapeText(spec.shape)}. ${advice}`,
    );
  }
  const dtype = commonDType(
    columns.map(({ type }) => elementTypeText(type)),
    spec.dtype,
  );
  const rows = Array.from({ length }, (_, row) => columns.map((each) => each.get(row)));
  const tensor = castElements(rows.flat(), dtype, [length, columns.length]);
  return tensor ?? refuse(spec.dtype, "other values", `Expected values that the dtype ${spec.dtype} holds.`);

  function refuse(expected: string, received: string, message: string): Finding {
    const code = received.endsWith("columns")
      ? "invalid_shape"
      : received === "0 rows"
        ? "invalid_length"
        : "invalid_type";
    return { code, expected, received, input: frame, message };
  }
}

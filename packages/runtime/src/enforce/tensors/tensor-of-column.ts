import type { Column } from "../../frame/column.ts";
import type { Tensor } from "../../frame/tensor.ts";
import type { TensorSpec } from "../../signature/tensor-spec.ts";
import type { Finding } from "../findings.ts";
import { castElements } from "./cast-elements.ts";
import { shapeText } from "./explain-tensor.ts";
import { stackTensors } from "./stack-tensors.ts";
import { isTensorLike, type TensorLike } from "./tensor-like.ts";

/**
 * Makes a tensor of a column: of its values, or of the lists or tensors in it, one for each row.
 *
 * @param column The column; it has rows.
 * @param spec What the signature declares: any number of rows, the other dimensions fixed.
 * @returns The tensor, or what is wrong with the column.
 * @see MLflow tensor-based signatures
 */
export function tensorOfColumn(column: Column, spec: TensorSpec): Tensor | Finding {
  const [rows, ...inner] = spec.shape;
  if (rows !== -1 || inner.includes(-1)) {
    return refuse(
      column,
      spec,
      `a column of ${column.length} rows`,
      "Of a column only the number of rows may be free.",
    );
  }
  const values = Array.from({ length: column.length }, (_, row) => column.get(row));
  const [first] = values;
  if (Array.isArray(first)) return tensorOfLists(column, values, spec);
  return isTensorLike(first) && typeof first === "object"
    ? tensorOfTensors(column, values, spec)
    : tensorOfScalars(column, values, spec);
}

function tensorOfScalars(column: Column, values: readonly unknown[], spec: TensorSpec): Tensor | Finding {
  const size = sizeOfRow(spec);
  if (spec.shape.length > 2 || size !== 1) {
    return refuse(column, spec, "a column of single values", "Put a list with the values of each row into the column.");
  }
  return castElements(values, spec.dtype, dimsOf(column, spec)) ?? notOfDtype(column, spec);
}

function tensorOfLists(column: Column, values: readonly unknown[], spec: TensorSpec): Tensor | Finding {
  const size = sizeOfRow(spec);
  const lists = values.filter((value): value is readonly unknown[] => Array.isArray(value) && value.length === size);
  if (lists.length < values.length) {
    return refuse(column, spec, "lists of other lengths", `Every list must have ${size} values.`);
  }
  return castElements(lists.flat(), spec.dtype, dimsOf(column, spec)) ?? notOfDtype(column, spec);
}

function tensorOfTensors(column: Column, values: readonly unknown[], spec: TensorSpec): Tensor | Finding {
  const tensors = values.filter(isTensorLike) as readonly TensorLike[];
  const data = tensors.length === values.length ? stackTensors(tensors, sizeOfRow(spec)) : undefined;
  if (data !== undefined) return { ...data, dims: dimsOf(column, spec) };
  return refuse(
    column,
    spec,
    "tensors of other sizes",
    `Every tensor must have ${sizeOfRow(spec)} elements of one dtype.`,
  );
}

function sizeOfRow({ shape: [, ...inner] }: TensorSpec): number {
  return inner.reduce((size, length) => size * length, 1);
}

function dimsOf({ length }: Column, { shape: [, ...inner] }: TensorSpec): readonly number[] {
  return [length, ...inner];
}

function refuse({ values }: Column, { shape }: TensorSpec, received: string, advice: string): Finding {
  const expected = shapeText(shape);
  const message = `Expected what can have the shape ${expected}, received ${received}. ${advice}`;
  return { code: "invalid_shape", expected, received, input: values, message };
}

function notOfDtype({ values }: Column, { dtype }: TensorSpec): Finding {
  const message = `Expected values that the dtype ${dtype} holds. Convert them before.`;
  return { code: "invalid_type", expected: dtype, input: values, message };
}

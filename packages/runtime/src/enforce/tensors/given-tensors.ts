import type { Column } from "../../frame/column.ts";
import { isCsrMatrix } from "../../frame/csr-matrix.ts";
import type { Frame } from "../../frame/frame.ts";
import { isObject } from "../../primitive/is-object.ts";
import type { TensorSpec } from "../../signature/tensor-spec.ts";
import type { Finding } from "../findings.ts";
import { takeTensor } from "./take-tensor.ts";
import { isTensorLike, type TensorLike } from "./tensor-like.ts";
import { tensorOfColumn } from "./tensor-of-column.ts";

/** What the data have under names, ready to be taken for tensors. */
export interface GivenTensors {
  readonly names: readonly string[];
  /** Takes what stands under the name of a tensor; undefined when nothing does. */
  take(spec: TensorSpec): TensorLike | Finding | undefined;
}

/**
 * Finds the tensors in an object, or the one tensor that is given for the only name.
 *
 * @param data The data.
 * @param specs What the signature declares.
 * @param json Whether the data come from JSON.
 * @returns What is there; nothing when the data are something else.
 */
export function tensorsOfObject(data: unknown, specs: readonly TensorSpec[], json: boolean): GivenTensors {
  const members = new Map<string, unknown>(entriesOf(data, specs));
  return {
    names: [...members.keys()],
    take: (spec) => (members.has(spec.name ?? "") ? takeTensor(members.get(spec.name ?? ""), spec, json) : undefined),
  };
}

/**
 * Finds the columns of a frame of which tensors can be made.
 *
 * @param frame The frame.
 * @returns What is there.
 */
export function tensorsOfFrame({ columns }: Frame): GivenTensors {
  const byName = new Map(columns.map((column): [string | null, Column] => [column.name, column]));
  return {
    names: columns.map(({ name }) => name),
    take: (spec) => {
      const column = byName.get(spec.name);
      return column && tensorOfColumn(column, spec);
    },
  };
}

function entriesOf(data: unknown, specs: readonly TensorSpec[]): readonly (readonly [string, unknown])[] {
  if (isCsrMatrix(data)) return [];
  if (isTensorLike(data)) return specs.length === 1 ? [[specs[0]?.name ?? "", data]] : [];
  if (!isObject(data)) return [];
  return Object.entries(data).filter(([, value]) => value !== undefined);
}

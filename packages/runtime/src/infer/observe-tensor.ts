import type { Tensor } from "../frame/tensor.ts";
import { isBytes, type TypedArray, typedArrayDType } from "../frame/typed-array.ts";
import type { Evidence } from "./evidence.ts";
import { Seen } from "./seen.ts";

/** The dtypes whose single values MLflow has a data type for. */
const ELEMENTS: Readonly<Record<string, number>> = {
  bool: Seen.boolean,
  int32: Seen.int32,
  int64: Seen.bigint,
  float32: Seen.float32,
  float64: Seen.fractional,
  string: Seen.string,
};

/**
 * Looks at a typed array among other values: a Uint8Array is bytes, any other is a list of its elements.
 *
 * @param values The typed array.
 * @param evidence Takes what is seen.
 */
export function observeTypedArray(values: TypedArray, evidence: Evidence): void {
  if (isBytes(values)) evidence.seen |= Seen.bytes;
  else observeElements(typedArrayDType(values), [values.length], evidence);
}

/**
 * Looks at a tensor among other values: it is a list of lists of its elements.
 *
 * @param tensor The tensor.
 * @param evidence Takes what is seen.
 */
export function observeTensor({ type, dims }: Tensor, evidence: Evidence): void {
  observeElements(type, dims, evidence);
}

function observeElements(dtype: string, dims: readonly number[], evidence: Evidence): void {
  const element = ELEMENTS[dtype];
  if (element === undefined || dims.length === 0) {
    evidence.stranger ??= { code: "TF3103", received: `a tensor of ${dtype} with ${dims.length} dimensions` };
    return;
  }
  if (dims.includes(0)) {
    evidence.seen |= Seen.emptyTensor;
    return;
  }
  let inner = evidence;
  for (let dimension = 0; dimension < dims.length; dimension++) {
    inner.seen |= Seen.list;
    inner = inner.items;
  }
  inner.seen |= element;
}

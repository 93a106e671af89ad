import type { TypedArray } from "@tsfunc/runtime/frame";

/** What is checked of a column of exact type: which typed array it is, and how long. */
export interface ExpectedColumn {
  readonly name: string;
  readonly type: new (length: number) => TypedArray;
}

/** Checks the types and lengths of typed columns; no value is looked at. */
export function checkColumns(
  data: Readonly<Record<string, TypedArray>>,
  columns: readonly ExpectedColumn[],
): Readonly<Record<string, TypedArray>> {
  const length = data[columns[0]?.name ?? ""]?.length;
  for (const { name, type } of columns) {
    const values = data[name];
    if (!(values instanceof type) || values.length !== length) throw new Error(`${name} does not fit`);
  }
  return data;
}

/** Looks at every value of a column of text. */
export function checkText(values: readonly unknown[]): readonly unknown[] {
  for (let row = 0; row < values.length; row++) if (typeof values[row] !== "string") throw new Error("no text");
  return values;
}

/** int32 → int64, the bare loop. */
export function widenIntegers(values: Int32Array): BigInt64Array {
  const widened = new BigInt64Array(values.length);
  for (let row = 0; row < values.length; row++) widened[row] = BigInt(values[row] as number);
  return widened;
}

/** float32 → float64, the bare loop. */
export function widenFloats(values: Float32Array): Float64Array {
  const widened = new Float64Array(values.length);
  for (let row = 0; row < values.length; row++) widened[row] = values[row] as number;
  return widened;
}

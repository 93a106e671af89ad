/**
 * The dtype that holds the values of several columns.
 *
 * @param dtypes The dtypes of the columns; `object` says nothing.
 * @param open What stands for those that say nothing.
 * @returns One of them when they are of one sort, `float64` otherwise.
 * @see NumPy result_type
 */
export function commonDType(dtypes: readonly string[], open: string): string {
  const known = dtypes.map((dtype) => (dtype === "object" ? open : dtype === "string" ? "str" : dtype));
  const sorts = new Set(known.map((dtype) => dtype.replace(/\d+$/, "")));
  const widest = known.toSorted((a, b) => bitsOf(b) - bitsOf(a))[0] ?? open;
  return sorts.size === 1 ? widest : "float64";
}

function bitsOf(dtype: string): number {
  return Number(/\d+$/.exec(dtype)?.[0] ?? 0);
}

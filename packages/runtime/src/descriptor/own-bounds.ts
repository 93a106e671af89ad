import type { Constraints } from "./constraints.ts";
import type { PrimitiveKind } from "./type-descriptor.ts";

/** The bounds that kinds of numbers have of their own. */
const OWN_BOUNDS: Partial<Record<PrimitiveKind, Constraints>> = {
  number: { minimum: -Number.MAX_VALUE, maximum: Number.MAX_VALUE },
  float: { minimum: -(2 - 2 ** -23) * 2 ** 127, maximum: (2 - 2 ** -23) * 2 ** 127 },
  integer: { minimum: -(2 ** 31), maximum: 2 ** 31 - 1 },
  long: { minimum: Number.MIN_SAFE_INTEGER, maximum: Number.MAX_SAFE_INTEGER },
  bigint: { minimum: -(2 ** 63), exclusiveMaximum: 2 ** 63 },
};

/**
 * Leaves out the bounds that a kind of numbers is within anyway.
 *
 * @param kind The kind.
 * @param constraints What is asked of it.
 * @returns The same without bounds that ask for nothing.
 */
export function withoutOwnBounds(kind: PrimitiveKind, constraints: Constraints): Constraints {
  const { minimum, exclusiveMinimum, maximum, exclusiveMaximum, ...others } = constraints;
  const own = OWN_BOUNDS[kind] ?? {};
  const least = own.minimum ?? Number.NEGATIVE_INFINITY;
  const most = own.maximum ?? own.exclusiveMaximum ?? Number.POSITIVE_INFINITY;
  const isReached = own.exclusiveMaximum === undefined;
  return {
    ...(minimum !== undefined && minimum > least && { minimum }),
    ...(exclusiveMinimum !== undefined && exclusiveMinimum >= least && { exclusiveMinimum }),
    ...(maximum !== undefined && maximum < most && { maximum }),
    ...(exclusiveMaximum !== undefined &&
      (isReached ? exclusiveMaximum <= most : exclusiveMaximum < most) && { exclusiveMaximum }),
    ...others,
  };
}

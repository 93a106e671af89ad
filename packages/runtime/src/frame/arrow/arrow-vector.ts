import type { ArrowType } from "./arrow-type.ts";

/** What is used of a vector of apache-arrow. */
export interface ArrowVector {
  readonly type: ArrowType;
  readonly length: number;
  readonly nullCount: number;
  get(row: number): unknown;
  isValid(row: number): boolean;
  toArray(): unknown;
}

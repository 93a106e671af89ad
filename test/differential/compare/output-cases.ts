import type { Schema } from "@tsfunc/runtime/signature";
import { any, type Case, named, object, tensors, unnamed } from "./notation.ts";

/** What is received. */
export const OUTPUTS: readonly Case<Schema>[] = [
  ["a column more", named({ a: "string" }), named({ a: "string", b: "long" }), "column-added", "safe", "b"],
  ["a column less", named({ a: "string", b: "long" }), named({ a: "string" }), "column-removed", "breaking", "b"],
  [
    "a column that may be missing",
    named({ a: "string" }),
    named({ "a?": "string" }),
    "became-optional",
    "breaking",
    "a",
  ],
  ["a column that is always there", named({ "a?": "string" }), named({ a: "string" }), "became-required", "safe", "a"],
  ["long → integer", named({ a: "long" }), named({ a: "integer" }), "type-narrowed", "safe", "a"],
  ["integer → long", named({ a: "integer" }), named({ a: "long" }), "type-widened", "breaking", "a"],
  ["string → any", unnamed("string"), unnamed(any), "type-widened", "breaking", "#0"],
  ["any → string", unnamed(any), unnamed("string"), "type-narrowed", "safe", "#0"],
  [
    "a property more",
    named({ a: object({ x: "long" }) }),
    named({ a: object({ x: "long", y: "long" }) }),
    "property-added",
    "safe",
    "a.y",
  ],
  [
    "a property less",
    named({ a: object({ x: "long", y: "long" }) }),
    named({ a: object({ x: "long" }) }),
    "property-removed",
    "breaking",
    "a.y",
  ],
  [
    "a tensor of one length",
    tensors(["float32", [-1, -1]]),
    tensors(["float32", [-1, 3]]),
    "shape-changed",
    "safe",
    "",
  ],
  [
    "a tensor of any length",
    tensors(["float32", [-1, 3]]),
    tensors(["float32", [-1, -1]]),
    "shape-changed",
    "breaking",
    "",
  ],
  [
    "other numbers of a tensor",
    tensors(["float32", [-1]]),
    tensors(["float64", [-1]]),
    "dtype-changed",
    "breaking",
    "",
  ],
];

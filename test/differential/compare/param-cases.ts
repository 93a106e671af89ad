import type { ParamSchema } from "@tsfunc/runtime/signature";
import { type Case, object, params } from "./notation.ts";

const NAME = object({ name: "string" });
const NAME_AND_SIZE = object({ name: "string", "size?": "long" });

/** Params. */
export const PARAMS: readonly Case<ParamSchema>[] = [
  [
    "a param more",
    params(["a", "long", 1]),
    params(["a", "long", 1], ["b", "string", "x"]),
    "param-added",
    "safe",
    "b",
  ],
  [
    "a param less",
    params(["a", "long", 1], ["b", "string", "x"]),
    params(["a", "long", 1]),
    "param-removed",
    "risky",
    "b",
  ],
  ["another default", params(["a", "double", 0.7]), params(["a", "double", 0.2]), "default-changed", "risky", "a"],
  ["integer → long", params(["a", "integer", 1]), params(["a", "long", 1]), "type-widened", "safe", "a"],
  ["float → double", params(["a", "float", 1]), params(["a", "double", 1]), "type-widened", "safe", "a"],
  ["double → float", params(["a", "double", 1]), params(["a", "float", 1]), "type-widened", "risky", "a"],
  ["integer → float", params(["a", "integer", 1]), params(["a", "float", 1]), "type-widened", "risky", "a"],
  ["long → integer", params(["a", "long", 1]), params(["a", "integer", 1]), "type-narrowed", "breaking", "a"],
  ["long → double", params(["a", "long", 1]), params(["a", "double", 1]), "type-widened", "risky", "a"],
  [
    "datetime → string",
    params(["a", "datetime", null]),
    params(["a", "string", null]),
    "type-changed",
    "breaking",
    "a",
  ],
  ["a value → a list", params(["a", "long", 1]), params(["a", "long", [1], [-1]]), "shape-changed", "breaking", "a"],
  ["a list → a value", params(["a", "long", [1], [-1]]), params(["a", "long", 1]), "shape-changed", "breaking", "a"],
  ["wider lists", params(["a", "integer", [1], [-1]]), params(["a", "long", [1], [-1]]), "type-widened", "safe", "a[]"],
  [
    "a property of a param more",
    params(["a", NAME, { name: "x" }]),
    params(["a", NAME_AND_SIZE, { name: "x" }]),
    "property-added",
    "safe",
    "a.size",
  ],
  [
    "a property of a param less",
    params(["a", NAME_AND_SIZE, { name: "x" }]),
    params(["a", NAME, { name: "x" }]),
    "property-removed",
    "breaking",
    "a.size",
  ],
];

import { ANY } from "../type-of-members.ts";
import type { ZodReader, ZodSchema } from "./zod-schema.ts";

/** `z.array()`. */
export const readArray: ZodReader = ({ _zod: { def } }, { read }) => ({ kind: "array", items: read(def.element) });

/** `z.tuple()`: the elements up to the last one that has to be there are required. */
export const readTuple: ZodReader = ({ _zod: { def } }, { read }) => {
  const items = def.items ?? [];
  return {
    kind: "tuple",
    items: items.map((item) => read(item)),
    required: items.findLastIndex((item) => item._zod.optin === undefined) + 1,
    ...(def.rest && { rest: read(def.rest) }),
  };
};

/** `z.record()`; MLflow's maps have text keys. */
export const readRecord: ZodReader = ({ _zod: { def } }, { read }) =>
  hasTextKeys(def.keyType) ? { kind: "record", values: read(def.valueType) } : ANY;

/** `z.map()`, when its keys are text. */
export const readMap: ZodReader = ({ _zod: { def } }, { read }) =>
  hasTextKeys(def.keyType) ? { kind: "map", values: read(def.valueType) } : ANY;

function hasTextKeys(keys: ZodSchema | undefined): boolean {
  const values = keys?._zod.values;
  return values === undefined
    ? keys?._zod.def.type === "string" || keys?._zod.def.type === "template_literal"
    : [...values].every((value) => typeof value === "string");
}

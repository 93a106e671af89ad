import { primitiveKind } from "./primitive-kind.ts";
import type { ReadSort } from "./reader.ts";
import { taggedKind } from "./tagged-kind.ts";

/** Reads primitives, tagged or not. */
export const readPrimitive: ReadSort = (type, _place, { checker }) => {
  const kind = primitiveKind(type) ?? taggedKind(type, checker);
  return kind === null ? null : { kind };
};

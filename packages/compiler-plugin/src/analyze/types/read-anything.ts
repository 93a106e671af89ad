import { ts } from "../typescript.ts";
import { isUnresolved } from "./is-unresolved.ts";
import { type ReadSort, UNUSABLE } from "./reader.ts";
import { textAt } from "./type-name.ts";

/** Reads `unknown` and `any`. What TypeScript cannot find is `any` to it, too, but never silently to us. */
export const readAnything: ReadSort = (type, place, { checker, findings }) => {
  if ((type.flags & (ts.TypeFlags.Any | ts.TypeFlags.Unknown)) === 0) return null;
  const text = textAt(type, place, checker);
  findings.report(isUnresolved(type) ? "TF1010" : "TF1007", place.node, { path: place.path, type: text });
  return UNUSABLE;
};

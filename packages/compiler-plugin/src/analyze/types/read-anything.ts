import { ts } from "../typescript.ts";
import { type ReadSort, UNUSABLE } from "./reader.ts";
import { typeText } from "./type-name.ts";

/** Reads `unknown` and `any`. What TypeScript cannot find is `any` to it, too, but never silently to us. */
export const readAnything: ReadSort = (type, { node, path, written }, { checker, findings }) => {
  if ((type.flags & (ts.TypeFlags.Any | ts.TypeFlags.Unknown)) === 0) return null;
  const text = written?.getText() ?? typeText(type, checker);
  findings.report(isUnresolved(type) ? "TF1010" : "TF1007", node, { path, type: text });
  return UNUSABLE;
};

function isUnresolved(type: ts.Type): boolean {
  return "intrinsicName" in type && type.intrinsicName === "error";
}

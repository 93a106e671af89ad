import type { ts } from "../typescript.ts";

/** Whether a type is one that TypeScript could not find; it is `any` to it otherwise. */
export function isUnresolved(type: ts.Type): boolean {
  return "intrinsicName" in type && type.intrinsicName === "error";
}

import { ts } from "../typescript.ts";

/** The name of an enum, or of the member that a type is; undefined for a type that has nothing to do with enums. */
export function enumName(type: ts.Type, checker: ts.TypeChecker): string | undefined {
  return (type.flags & ts.TypeFlags.EnumLike) === 0 ? undefined : checker.typeToString(type);
}

import { packageOf } from "../package-of.ts";
import type { ts } from "../typescript.ts";

/** Types that MLflow takes for the whole input without reading anything from them, and the packages that declare them. */
const LEGACY_HINTS: ReadonlyMap<string, readonly (string | null)[]> = new Map([
  ["Table", ["apache-arrow", "@tsfunc/runtime"]],
  ["Frame", ["@tsfunc/runtime"]],
  ["Tensor", ["onnxruntime-common", "@tsfunc/runtime"]],
  ["CsrMatrix", ["@tsfunc/runtime"]],
  ["TypeFromExample", ["@tsfunc/runtime"]],
]);

/** The name of a type that tells nothing by itself, so that a signature needs an input example; null for all other types. */
export function legacyHint(type: ts.Type): string | null {
  const symbol = type.aliasSymbol ?? type.getSymbol();
  const declaration = symbol?.declarations?.[0];
  if (symbol === undefined || declaration === undefined) return null;
  const declaredBy = packageOf(declaration.getSourceFile().fileName);
  return LEGACY_HINTS.get(symbol.name)?.includes(declaredBy) ? symbol.name : null;
}

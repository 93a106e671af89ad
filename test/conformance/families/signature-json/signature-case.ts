import type { CorpusCase } from "../../harness/corpus.ts";
import type { Outcome } from "../../harness/outcome.ts";
import { isTagged } from "../../harness/values.ts";
import { findNotation } from "./notation.ts";

/** A case of `signature_json`: something to construct, two things to compare, or JSON to read. */
export type SignatureCase = CorpusCase &
  (
    | { readonly kind: "build"; readonly build: unknown; readonly expect: Outcome }
    | { readonly kind: "equal"; readonly a: unknown; readonly b: unknown; readonly expect: { readonly equal: boolean } }
    | { readonly kind: "from_dict"; readonly cls: string; readonly input: unknown; readonly expect: Outcome }
  );

/** A param that a case declares. */
export interface DeclaredParam {
  /** The name of a data type, or the declaration of an object. */
  readonly type: unknown;
  /** The default, as it stands in the file. */
  readonly default: unknown;
}

/**
 * The params that a case declares, in constructor notation or in JSON.
 *
 * @param testCase The case.
 * @returns All of them.
 */
export function declaredParams(testCase: SignatureCase): readonly DeclaredParam[] {
  const built = findNotation([testCase.build, testCase.a, testCase.b], "ParamSpec");
  return [
    ...built.map(({ dtype, default: value }) => ({
      type: dtype,
      default: (value as { readonly value: unknown }).value,
    })),
    ...paramsInJson(testCase.input),
  ];
}

function paramsInJson(json: unknown): readonly DeclaredParam[] {
  if (typeof json === "string") return json.startsWith("[") ? paramsInJson(JSON.parse(json)) : [];
  if (typeof json !== "object" || json === null) return [];
  const own = "default" in json ? [{ type: "type" in json ? json.type : undefined, default: json.default }] : [];
  return [...own, ...Object.values(json).flatMap(paramsInJson)];
}

/**
 * The values of a default.
 *
 * @param value A default, as it stands in the file.
 * @returns Itself, or what is in it at any depth; tagged values whole.
 */
export function leavesOf(value: unknown): readonly unknown[] {
  const isLeaf = typeof value !== "object" || value === null || isTagged(value);
  return isLeaf ? [value] : Object.values(value).flatMap(leavesOf);
}

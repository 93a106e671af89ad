import type { CorpusCase } from "../../harness/corpus.ts";
import type { Outcome } from "../../harness/outcome.ts";
import { decode, isTagged } from "../../harness/values.ts";

/** A case of `params`: params under a schema, the default of a param, or params of an input example. */
export type ParamsCase = CorpusCase & { readonly expect: Outcome } & (
    | { readonly kind: "enforce_params_schema"; readonly schema: readonly ParamDict[] | null; readonly params: unknown }
    | {
        readonly kind: "validate_type_and_shape";
        readonly dtype: string;
        readonly shape: unknown;
        readonly value: unknown;
      }
    | { readonly kind: "validate_params"; readonly params: unknown }
  );

/** A declared param, as MLflow writes it. */
interface ParamDict {
  readonly name: string;
  readonly type: string;
  readonly [key: string]: unknown;
}

/** A value that is given for a declared type. */
export interface Given {
  /** The name of the data type. */
  readonly type: unknown;
  /** The value, decoded; it has no parts. */
  readonly value: unknown;
}

/**
 * What is given for every declared data type, at any depth.
 *
 * @param testCase The case.
 * @returns The values without parts, each with its type.
 */
export function givenValues(testCase: ParamsCase): readonly Given[] {
  switch (testCase.kind) {
    case "enforce_params_schema":
      return (testCase.schema ?? []).flatMap((param) => givenFor(param, memberOf(testCase.params, param.name)));
    case "validate_type_and_shape":
      return givenFor({ type: testCase.dtype }, testCase.value);
    case "validate_params":
      return [];
  }
}

function givenFor(declared: unknown, value: unknown): readonly Given[] {
  if (typeof declared !== "object" || declared === null || value === undefined) return [];
  const { type, properties } = declared as { readonly type: unknown; readonly properties?: object };
  if (properties !== undefined) {
    return Object.entries(properties).flatMap(([name, property]) => givenFor(property, memberOf(value, name)));
  }
  return Array.isArray(value) ? value.flatMap((item) => givenFor({ type }, item)) : [{ type, value: decode(value) }];
}

function memberOf(value: unknown, name: string): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value) || isTagged(value)) return undefined;
  return new Map<string, unknown>(Object.entries(value)).get(name);
}

import { jsonOf } from "./answers.ts";
import type { ScoringContent } from "./scoring-case.ts";

/** A value of a request, and the type that the signature declares for it. */
export interface GivenValue {
  readonly type: string;
  readonly value: unknown;
}

interface Declared {
  readonly name?: string;
  readonly type: string;
  readonly "tensor-spec"?: { readonly dtype: string };
}

/**
 * The model input of a JSON request, as it was parsed.
 *
 * @param content The case.
 * @returns What stands under the key of its format; undefined where there is none.
 */
export function givenInput({ testCase }: ScoringContent): unknown {
  const body = jsonOf(testCase.request.body);
  if (typeof body !== "object" || body === null) return undefined;
  const {
    inputs,
    instances,
    dataframe_records: records,
    dataframe_split: split,
  } = body as Readonly<Record<string, unknown>>;
  return inputs ?? instances ?? records ?? recordsOf(split);
}

function recordsOf(split: unknown): unknown {
  if (typeof split !== "object" || split === null) return undefined;
  const { columns, data } = split as {
    readonly columns?: readonly string[];
    readonly data?: readonly (readonly unknown[])[];
  };
  return data?.map((row) => Object.fromEntries(row.map((value, at) => [columns?.[at] ?? String(at), value])));
}

/**
 * The values that a request gives for the declared columns and tensors.
 *
 * @param content The case.
 * @returns Each with its type; of tensors the dtype.
 */
export function givenValues(content: ScoringContent): readonly GivenValue[] {
  const { inputs } = content.model.signature ?? {};
  const declared: readonly Declared[] = JSON.parse(inputs ?? "[]");
  const input = givenInput(content);
  return declared.flatMap((one, at) =>
    leaves(one.name === undefined ? input : valuesOf(input, one.name, at)).map((value) => ({
      type: one["tensor-spec"]?.dtype ?? one.type,
      value,
    })),
  );
}

function valuesOf(input: unknown, name: string, at: number): unknown {
  if (Array.isArray(input)) return input.map((row) => valuesOf(row, name, at));
  return typeof input === "object" && input !== null ? (input as Readonly<Record<string, unknown>>)[name] : input;
}

function leaves(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value.flatMap(leaves);
  return value === undefined ? [] : [value];
}

import type { CorpusCase } from "../../harness/corpus.ts";
import type { Outcome } from "../../harness/outcome.ts";

/** A type of a schema, as MLflow writes it. */
export interface TypeDict {
  readonly type: string;
  readonly items?: TypeDict;
  readonly values?: TypeDict;
  readonly properties?: Readonly<Record<string, TypeDict & { readonly required: boolean }>>;
  readonly [key: string]: unknown;
}

/** A column or tensor of a schema, as MLflow writes it. */
export interface InputDict extends TypeDict {
  readonly name?: string;
  readonly required?: boolean;
}

/** A case of `enforce`: data under a schema, perhaps as `predict` of a loaded model enforces it. */
export interface EnforceCase extends CorpusCase {
  readonly kind: "enforce_schema" | "validate_prediction_input";
  readonly schema: readonly InputDict[];
  /** The data, as they stand in the file. */
  readonly data: unknown;
  /** Environment variables. */
  readonly env?: Readonly<Record<string, string>>;
  readonly expect: Outcome;
}

/** What of a case says how its data are taken apart. */
export type DeclaredColumns = Pick<EnforceCase, "schema">;

import type { CorpusCase } from "../../harness/corpus.ts";
import type { Outcome } from "../../harness/outcome.ts";

/** A case of `infer`: data for a schema, and perhaps for a signature, too; or the parts of a signature. */
export type InferCase = CorpusCase &
  (
    | {
        readonly kind: "infer_schema";
        readonly data: unknown;
        readonly expect: Outcome;
        /** Where no schema can be inferred: what happens to a signature. */
        readonly infer_signature?: Outcome;
      }
    | { readonly kind: "infer_signature"; readonly input: SignatureInput; readonly expect: Outcome }
  );

/** The arguments of `infer_signature`, as they stand in the file. */
export interface SignatureInput {
  readonly model_input?: unknown;
  readonly model_output?: unknown;
  readonly params?: unknown;
}

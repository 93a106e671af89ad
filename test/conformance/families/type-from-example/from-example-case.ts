import type { CorpusCase } from "../../harness/corpus.ts";
import type { Outcome } from "../../harness/outcome.ts";

/** A case of `type_from_example`: a model whose types come from an example, what it was saved with, and calls of the loaded model. */
export interface FromExampleCase extends CorpusCase {
  /** The model, undecorated. */
  readonly ts: string;
  /** The input example, as it stands in the file; null for none. */
  readonly example: unknown;
  readonly save: Outcome;
  readonly calls: readonly RecordedCall[];
}

/** One call of the loaded model, and what `predict` received. */
export interface RecordedCall extends Outcome {
  /** The model input, as it stands in the file. */
  readonly input: unknown;
  readonly converted?: unknown;
}

/** What MLflow recorded of a saved model. */
export interface SavedModel {
  readonly to_dict: Readonly<Record<"inputs" | "outputs" | "params", string | null>> | null;
  readonly type_hint_from_example: boolean;
}

/** What rules look at. */
export interface FromExampleContent {
  readonly testCase: FromExampleCase;
  /** The call, where that is what is checked. */
  readonly call?: RecordedCall;
}

import type { ModelSignatureDict } from "@tsfunc/runtime/signature";
import type { CorpusCase } from "../../harness/corpus.ts";
import type { Outcome } from "../../harness/outcome.ts";

/** A case of `model_io`. */
export type ModelIoCase = SavedModelCase | SetSignatureCase;

/** A model that is saved, perhaps given another signature, and called when it is loaded again. */
export interface SavedModelCase extends CorpusCase {
  readonly kind: "saved_model";
  readonly ts: string | null;
  /** A signature that is given, in constructor notation. */
  readonly signature?: unknown;
  /** The example, as it stands in the file. */
  readonly input_example?: unknown;
  readonly save: Outcome;
  /** A signature that is put on the saved model, in constructor notation. */
  readonly set_signature?: unknown;
  /** The saved model after that. */
  readonly after?: Outcome;
  readonly calls: readonly RecordedCall[];
}

/** A signature that is put on what is no model. */
export interface SetSignatureCase extends CorpusCase {
  readonly kind: "set_signature";
  readonly uri: string;
  readonly signature: unknown;
  readonly expect: Outcome;
}

/** One call of the loaded model. */
export interface RecordedCall extends Outcome {
  /** The model input, as it stands in the file. */
  readonly input: unknown;
  readonly params: unknown;
  readonly returns?: unknown;
}

/** What stands in the MLmodel file. */
export interface RecordedModel {
  readonly signature: ModelSignatureDict | null;
  readonly from_type_hint: boolean;
  readonly type_hint_from_example: boolean;
  readonly saved_input_example_info: Readonly<Record<string, unknown>> | null;
}

/** What rules look at. */
export interface ModelIoContent {
  readonly testCase: ModelIoCase;
  /** The call, where that is what is checked. */
  readonly call?: RecordedCall;
}

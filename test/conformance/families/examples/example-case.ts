import type { ModelSignatureDict } from "@tsfunc/runtime/signature";
import type { CorpusCase } from "../../harness/corpus.ts";
import type { Outcome } from "../../harness/outcome.ts";

/** A case of `examples`: a model that is saved with an input example. */
export interface ExampleCase extends CorpusCase {
  /** The name of the model. */
  readonly model: string;
  /** The example, as it stands in the file. */
  readonly example: unknown;
  readonly save: Outcome;
  /** Whether the serving example can be served; absent where the model was not saved. */
  readonly validate_serving_input?: Outcome;
}

/** What was recorded of a saved model, and what we saved. */
export interface SavedExample {
  readonly files: Readonly<Record<string, WrittenFile | null>>;
  readonly saved_input_example_info: Readonly<Record<string, unknown>>;
  readonly signature: ModelSignatureDict | null;
}

/** A file, with what is parsed from it; null where that is no JSON. */
export interface WrittenFile {
  readonly text: string;
  readonly json: unknown;
}

import type { CorpusCase } from "../../harness/corpus.ts";
import type { Outcome } from "../../harness/outcome.ts";

/** A case of `type_hints`: a model in both languages, what its declaration and its signature came to, and calls. */
export interface TypeHintCase extends CorpusCase {
  /** The model, undecorated; null where TypeScript has nothing of the kind. */
  readonly ts: string | null;
  readonly declare: Outcome;
  readonly signature: Outcome;
  readonly input_example?: unknown;
  readonly calls: readonly RecordedCall[];
}

/** One call of `predict`, and what it returned. */
export interface RecordedCall extends Outcome {
  /** The model input, as it stands in the file. */
  readonly input: unknown;
  readonly converted?: unknown;
  /** Set where the model input was parsed from JSON. */
  readonly env?: "serving";
  readonly pydantic_errors?: readonly PydanticError[];
}

/** What pydantic found wrong in one element of the model input. */
export interface PydanticError {
  readonly index: number;
  /** Where in the element. */
  readonly loc: readonly (string | number)[];
  readonly type: string;
}

/** What rules look at. */
export interface TypeHintContent {
  readonly part: "declare" | "signature" | "call";
  readonly testCase: TypeHintCase;
  /** The call, where that is what is checked. */
  readonly call?: RecordedCall;
}

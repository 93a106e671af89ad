import type { InputExample, InputForm } from "@tsfunc/runtime/example";
import type { ModelSignature } from "@tsfunc/runtime/signature";

/** The signature that a model is saved with, and what it says of its input. */
export interface SavedSignature {
  readonly signature: ModelSignature | null;
  /** Whether it follows from the types of `predict`. */
  readonly isFromTypes: boolean;
  /** Whether `predict` receives its input in the form of the example. */
  readonly isFromExample: boolean;
  readonly form: InputForm;
}

/** What the caller gave to tell a signature by. */
export interface GivenSignature {
  readonly signature: ModelSignature | undefined;
  readonly example: InputExample | null;
}

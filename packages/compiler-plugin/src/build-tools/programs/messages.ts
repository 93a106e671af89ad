import type { InputsRecord, RecordedProgram } from "../../cache/index.ts";
import type { Diagnostic } from "../../diagnostics/index.ts";
import type { Made, ProgramRequest } from "./programs.ts";

/** What the thread of the Programs is told. */
export type Order =
  | { readonly kind: "make"; readonly id: number; readonly request: ProgramRequest }
  | { readonly kind: "invalidate"; readonly file: string }
  | { readonly kind: "refresh" };

/** Inputs on their way: the same Program as that of the inputs before, of the same tsconfig.json, does not go twice. */
export interface SentInputs extends Omit<InputsRecord, "program"> {
  readonly program: RecordedProgram | "same" | null;
}

/** What came of a request: what was made, what is wrong with the types, or what went wrong. */
export type Outcome =
  | { readonly kind: "made"; readonly result: Made["result"]; readonly inputs: SentInputs | null }
  | {
      readonly kind: "refused";
      readonly diagnostics: readonly [Diagnostic, ...Diagnostic[]];
      readonly dependencies: readonly string[];
    }
  | { readonly kind: "failed"; readonly error: unknown };

/** What the thread answers to a request. */
export interface Answer {
  readonly id: number;
  readonly outcome: Outcome;
}

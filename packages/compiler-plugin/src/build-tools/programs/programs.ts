import type { InputsRecord } from "../../cache/index.ts";
import type { TransformedSource } from "../../inject/index.ts";
import type { CompiledModels, Output } from "../program-compiler.ts";

/** A file that has to be compiled, or only made JavaScript of. */
export interface ProgramRequest<Kind extends "compile" | "lower" = "compile" | "lower"> {
  readonly kind: Kind;
  /** Absolute path. */
  readonly file: string;
  readonly text: string;
  readonly output: Output;
  /** Whether the inputs are asked for, because the result is kept. */
  readonly isKept: boolean;
}

/** What came of it; null for a file without models. */
export interface Made<Kind extends "compile" | "lower" = "compile" | "lower"> {
  readonly result: Kind extends "compile" ? CompiledModels | null : TransformedSource;
  /** What it depended on; null where that was not asked for. */
  readonly inputs: InputsRecord | null;
}

/** The Programs of a build, wherever they live. Nothing is loaded or started before the first request. */
export interface Programs {
  /**
   * Compiles a file.
   *
   * @throws {CompileError} TF1xxx, when the types of a model cannot be used.
   */
  make<Kind extends "compile" | "lower">(request: ProgramRequest<Kind>): Promise<Made<Kind>>;
  /** Forgets what was read of a file that has changed. */
  invalidate(file: string): void;
  /** Reads anew every file that has changed. */
  refresh(): void;
  /** Gives back what the Programs take; a later request makes new ones. */
  end(): Promise<void>;
}

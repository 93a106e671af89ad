import type { ts } from "../typescript.ts";

/** The signature of `predict`, with the type arguments of base classes filled in, or why there is none that can be read. */
export type PredictReading =
  | { readonly signature: ts.Signature; readonly problem?: never }
  | { readonly signature?: never; readonly problem: string };

/** A place where `pyfunc` makes a model. */
export interface Candidate {
  readonly kind: "class" | "method" | "function";
  /** The name in the source. */
  readonly name: string;
  /** What diagnostics of the model as a whole point at. */
  readonly node: ts.Node;
  readonly predict: PredictReading;
  /** The method `predictStream` of a class; absent where there is none. */
  readonly predictStream?: PredictReading;
  /** The class that is constructed; absent where nothing is. */
  readonly declaration?: ts.ClassLikeDeclaration;
  /** The `signature` among the options that `pyfunc` was given. */
  readonly signature?: ts.Expression;
  /** Where metadata is put: at one point behind the decorators of a class or method, or around the argument of a call. */
  readonly at: { readonly start: number; readonly end: number };
  /** The name of what it takes from its companion file; null where it takes nothing. */
  readonly companion: string | null;
}

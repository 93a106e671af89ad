import type { ts } from "../typescript.ts";

/** The function that a model's `predict` is. */
export type PredictDeclaration = ts.SignatureDeclaration;

/** A place where `pyfunc` makes a model. */
export interface Candidate {
  readonly kind: "class" | "method" | "function";
  /** The name in the source. */
  readonly name: string;
  /** What diagnostics of the model as a whole point at. */
  readonly node: ts.Node;
  /** `predict` itself; null where there is none that can be read, which `problem` explains. */
  readonly predict: PredictDeclaration | null;
  readonly problem?: string;
  /** Where metadata is put: behind the decorators of a class or method, or around the argument of a call. */
  readonly at: { readonly start: number; readonly end: number };
}

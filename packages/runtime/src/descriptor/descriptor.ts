import type { ObjectDefinition, TypeDescriptor } from "./type-descriptor.ts";

/** The version that this code writes and reads; a descriptor of a newer one is refused by name. */
export const DESCRIPTOR_VERSION = 1;

/** One type with every object type that it refers to. */
export interface Descriptor {
  readonly version: typeof DESCRIPTOR_VERSION;
  readonly root: TypeDescriptor;
  readonly definitions: Definitions;
}

/** Object types by the key that {@link ReferenceDescriptor} uses. The keys are JavaScript identifiers. */
export type Definitions = Readonly<Record<string, ObjectDefinition>>;

/**
 * What the compiler plugin says of one `predict`.
 *
 * @see MLflow PythonModel.predict(context, model_input, params)
 */
export interface ModelDescriptor {
  readonly version: typeof DESCRIPTOR_VERSION;
  /** Type of the model input, an array; null where the annotation gives none that MLflow can use (a legacy hint). */
  readonly input: TypeDescriptor | null;
  /** The annotated type of a model input that tells nothing by itself: `Table`, `Frame`, `Tensor`, `CsrMatrix`, or `TypeFromExample`. */
  readonly legacyHint?: string;
  /** The annotated result with `Promise` and iterables unwrapped; null where there is no annotation or it says nothing. */
  readonly output: TypeDescriptor | null;
  /** A reference to the object type of `params`; null without params or where they are untyped. */
  readonly params: TypeDescriptor | null;
  readonly arguments: PredictArguments;
  /** The same of `predictStream`; absent for a model without. */
  readonly streamArguments?: PredictArguments;
  readonly definitions: Definitions;
}

/** At which position `predict` takes what, counted from 0. */
export interface PredictArguments {
  readonly context?: number;
  readonly modelInput: number;
  readonly params?: number;
}

import type { ModelDescriptor, PredictArguments } from "../descriptor/descriptor.ts";
import type { ModelPart } from "../descriptor/model-part.ts";
import type { JsonSchema } from "../json-schema/json-schema.ts";
import type { JsonSchemaSide } from "../json-schema/json-schema-side.ts";
import type { ModelSignature } from "../signature/model-signature.ts";
import type { StandardSchemaV1 } from "../standard-schema/standard-schema.ts";
import type { InputForm } from "./input-form.ts";

/** A `predict` as it is called from inside: which types its arguments have is told by the descriptor alone. */
export type Callable = (this: unknown, ...args: unknown[]) => unknown;

/**
 * What is known of a wrapped `predict`. It says everything by its members, so that models of another copy of this package can be asked, too.
 *
 * @see MLflow PythonModel
 */
export interface Model {
  readonly name: string;
  /** The method or function of the user, which neither validates nor converts. */
  readonly predict: Callable;
  readonly arguments: PredictArguments;
  readonly convertInput: Conversion;
  readonly convertParams: Conversion;
  /** What a result is once validated, of which predictions take no notice: nothing in it becomes an instance of a class. */
  readonly convertOutput: Conversion;
  /** Throws when the result does not fit; null where the result is not validated. */
  readonly checkOutput: ((output: unknown) => void) | null;
  /** How it receives what has columns, where its types do not say so. */
  readonly form: InputForm;
  /** The signature that it was given explicitly; null where its types are all there is. */
  readonly signature: ModelSignature | null;
  /** Its types; null where explicit schemas do not tell theirs. */
  descriptor(): ModelDescriptor | null;
  /** An object that has the defaults of the params which the descriptor does not tell. */
  paramDefaults(): object;
  /** The JSON Schema that an explicit schema gives of itself; undefined where the descriptor is all there is. */
  ownJsonSchema(part: ModelPart, side: JsonSchemaSide): JsonSchema | undefined;
  /** A schema that the descriptor names. */
  namedSchema(name: string): StandardSchemaV1 | undefined;
}

/**
 * Validates and converts one argument of `predict`, or its result.
 *
 * @param value What was passed; never changed.
 * @param json Whether it was parsed from JSON text, so that text stands for dates, bytes and int64.
 * @returns What `predict` receives.
 * @throws {ValidationError} TF2100, TF2101 or TF2102 when it does not fit.
 */
export type Conversion = (value: unknown, json: boolean) => unknown;

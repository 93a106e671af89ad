import { isStandardSchema, type StandardSchemaV1 } from "../standard-schema/standard-schema.ts";

/** Explicit schemas of one model, in place of type annotations. */
export interface Schemas<
  In extends StandardSchemaV1 = StandardSchemaV1,
  Out extends StandardSchemaV1 = StandardSchemaV1,
  Params extends StandardSchemaV1 = StandardSchemaV1,
> {
  /** The model input: an array, as with type annotations. */
  readonly input: In;
  /** The result, for the signature; validated when asked. */
  readonly output?: Out;
  /** The params: an object whose properties have defaults. Without params an empty object is validated. */
  readonly params?: Params;
}

/** Stands where no schema for params is given: they are handed over as they are. */
export type UntypedParams = StandardSchemaV1<Readonly<Record<string, unknown>> | undefined>;

/**
 * Tells explicit schemas from all else.
 *
 * @param value The first argument of `pyfunc`.
 * @returns Whether `value` has a Standard Schema as its `input`.
 */
export function areSchemas(value: unknown): value is Schemas {
  return typeof value === "object" && value !== null && "input" in value && isStandardSchema(value.input);
}

/**
 * A schema of any library that follows Standard Schema: zod, Valibot, ArkType and others.
 *
 * @see https://standardschema.dev
 */
export interface StandardSchemaV1<Input = unknown, Output = Input> {
  readonly "~standard": StandardProperties<Input, Output>;
}

/** What a Standard Schema carries under `~standard`. */
export interface StandardProperties<Input = unknown, Output = Input> {
  readonly version: 1;
  /** The library. */
  readonly vendor: string;
  readonly validate: (value: unknown) => StandardResult<Output> | Promise<StandardResult<Output>>;
  /** Exists only for the type checker. */
  readonly types?: { readonly input: Input; readonly output: Output } | undefined;
  /** Present where the library also follows Standard JSON Schema. */
  readonly jsonSchema?: StandardJsonSchema | undefined;
}

/** The JSON Schema of a schema. May throw where JSON Schema cannot say it. */
export interface StandardJsonSchema {
  /** Of what the schema accepts. */
  readonly input: (options: { readonly target: "draft-2020-12" }) => Record<string, unknown>;
  /** Of what comes out once validated. */
  readonly output?: (options: { readonly target: "draft-2020-12" }) => Record<string, unknown>;
}

/** The outcome of a validation: without `issues` it has succeeded. */
export type StandardResult<Output> =
  | { readonly value: Output; readonly issues?: undefined }
  | { readonly issues: readonly StandardIssue[] };

/** One finding of a Standard Schema. */
export interface StandardIssue {
  readonly message: string;
  readonly path?: readonly (PropertyKey | { readonly key: PropertyKey })[] | undefined;
}

/** What a caller passes to `Schema`. */
export type InferInput<Schema extends StandardSchemaV1> = NonNullable<Schema["~standard"]["types"]>["input"];

/** What comes out of `Schema` once validated. */
export type InferOutput<Schema extends StandardSchemaV1> = NonNullable<Schema["~standard"]["types"]>["output"];

/**
 * Tells a Standard Schema from all else.
 *
 * @param value Anything; the schemas of ArkType are functions.
 * @returns Whether it carries `~standard`.
 */
export function isStandardSchema(value: unknown): value is StandardSchemaV1 {
  return ((typeof value === "object" && value !== null) || typeof value === "function") && "~standard" in value;
}

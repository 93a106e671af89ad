import { inDialect } from "../json-schema/dialect/in-dialect.ts";
import type { JsonSchema } from "../json-schema/json-schema.ts";
import type { JsonSchemaSide } from "../json-schema/json-schema-side.ts";
import type { StandardProperties, StandardResult, StandardSchemaV1 } from "../standard-schema/standard-schema.ts";
import { issuesOf } from "./issues-of.ts";

/**
 * A type as other libraries take it: a Standard Schema that validates and converts at once, and a Standard JSON Schema.
 *
 * @see https://standardschema.dev
 */
export interface TypeSchema<Input = unknown, Output = Input> extends StandardSchemaV1<Input, Output> {
  readonly "~standard": TypeSchemaProperties<Input, Output>;
}

/** What a {@link TypeSchema} carries under `~standard`. */
export interface TypeSchemaProperties<Input = unknown, Output = Input> extends StandardProperties<Input, Output> {
  readonly validate: (value: unknown) => StandardResult<Output>;
  readonly jsonSchema: TypeJsonSchema;
}

/** The JSON Schema of a type. */
export interface TypeJsonSchema {
  /** Of what is accepted. */
  readonly input: (options: TypeJsonSchemaOptions) => Record<string, unknown>;
  /** Of what comes out once validated. */
  readonly output: (options: TypeJsonSchemaOptions) => Record<string, unknown>;
}

/** Which JSON Schema is wanted. */
export interface TypeJsonSchemaOptions {
  /** `draft-2020-12`, `draft-07`, `openapi-3.0` or `openapi-3.1`. */
  readonly target: string;
}

/** What a {@link TypeSchema} is made of. */
export interface TypeSchemaParts {
  /** Validates and converts; throws a `ValidationError` when the value does not fit. */
  convert(value: unknown): unknown;
  /** Writes the JSON Schema of one side, of draft 2020-12. */
  jsonSchema(side: JsonSchemaSide): JsonSchema;
}

/**
 * Makes the schema of a type.
 *
 * @param parts How values are converted, and how the type is described.
 * @returns The schema.
 */
export function typeSchemaOf<Input, Output>({ convert, jsonSchema }: TypeSchemaParts): TypeSchema<Input, Output> {
  return {
    "~standard": {
      version: 1,
      vendor: "tsfunc",
      validate: (value) => validate<Output>(convert, value),
      jsonSchema: {
        input: ({ target }) => inDialect(jsonSchema("input"), target),
        output: ({ target }) => inDialect(jsonSchema("output"), target),
      },
    },
  };
}

function validate<Output>(convert: TypeSchemaParts["convert"], value: unknown): StandardResult<Output> {
  try {
    return { value: convert(value) as Output };
  } catch (error) {
    const issues = issuesOf(error);
    if (issues === undefined) throw error;
    return { issues };
  }
}

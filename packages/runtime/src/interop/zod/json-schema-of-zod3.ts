import { ignoreOverride, type Options, zodToJsonSchema } from "zod-to-json-schema";
import { kindOf } from "../../errors/kind-of.ts";
import { TsfuncError } from "../../errors/tsfunc-error.ts";
import type { JsonSchema } from "../../json-schema/json-schema.ts";
import { DATE_COMMENT } from "../../standard-schema/read-json-schema.ts";
import { isZodSchema } from "../../standard-schema/zod/zod-schema.ts";
import { fromDraft07 } from "./from-draft-07.ts";

/** What `zod-to-json-schema` takes, by what is read of it here. */
type Zod3Schema = Parameters<typeof zodToJsonSchema>[0];

/** Undeclared properties are accepted unless a schema is strict; Maps are objects in JSON; the input side of what is converted counts. */
const OPTIONS: Partial<Options> = {
  removeAdditionalStrategy: "strict",
  mapStrategy: "record",
  pipeStrategy: "input",
  override: (definition) => (isDate(definition) ? DATE : ignoreOverride),
};

const DATE = { type: "string", format: "date-time", $comment: DATE_COMMENT } as const;

/**
 * The JSON Schema of what a schema of zod 3 accepts.
 *
 * @param schema A schema of zod 3 or of `zod/v3`.
 * @returns A JSON Schema of draft 2020-12.
 * @throws {TsfuncError} TF2012 for anything else: `zod-to-json-schema` gives an empty schema for it, which accepts everything.
 */
export function jsonSchemaOfZod3(schema: unknown): JsonSchema {
  if (!isZod3Schema(schema)) {
    throw new TsfuncError("TF2012", { received: isZodSchema(schema) ? "a schema of zod 4" : kindOf(schema) });
  }
  return fromDraft07(zodToJsonSchema(schema, OPTIONS) as JsonSchema);
}

/**
 * Tells a schema of zod 3 by its shape, whichever copy of zod made it.
 *
 * @param schema Anything.
 * @returns Whether `zod-to-json-schema` can read it.
 */
export function isZod3Schema(schema: unknown): schema is Zod3Schema {
  return (
    typeof schema === "object" && schema !== null && !("_zod" in schema) && "_def" in schema && isNamed(schema._def)
  );
}

function isDate(definition: object): boolean {
  return "typeName" in definition && definition.typeName === "ZodDate";
}

function isNamed(definition: unknown): boolean {
  return /^Zod[A-Z]/.test(String(Reflect.get(Object(definition), "typeName")));
}

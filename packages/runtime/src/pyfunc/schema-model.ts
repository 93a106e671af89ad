import { DESCRIPTOR_VERSION, type ModelDescriptor, type PredictArguments } from "../descriptor/descriptor.ts";
import type { ModelPart } from "../descriptor/model-part.ts";
import { textOf } from "../descriptor/text.ts";
import { ValidationError } from "../errors/validation-error.ts";
import type { JsonSchema } from "../json-schema/json-schema.ts";
import type { JsonSchemaSide } from "../json-schema/json-schema-side.ts";
import { DefinitionTable } from "../standard-schema/definition-table.ts";
import { jsonSchemaOfSchema, readSchema } from "../standard-schema/read-schema.ts";
import type { StandardSchemaV1 } from "../standard-schema/standard-schema.ts";
import { type SchemaSubject, validateWith } from "../standard-schema/validate-with.ts";
import { asGiven } from "./conversion.ts";
import { elementSchema } from "./element-schema.ts";
import { formOfInput } from "./form-of-input.ts";
import { framesAsElements } from "./frames-as-elements.ts";
import type { Callable, Conversion, Model } from "./model.ts";
import type { PyfuncOptions } from "./pyfunc-options.ts";
import { schemaDefaults } from "./schema-defaults.ts";
import type { Schemas } from "./schemas.ts";

const ARGUMENTS: PredictArguments = { modelInput: 0, params: 1 };

const ERROR_CODES = { input: "TF2100", params: "TF2101", output: "TF2102" } as const;

/**
 * A model whose types come from explicit schemas.
 *
 * @param schemas The schemas.
 * @param predict The function of the user.
 * @param options What `pyfunc` was asked for.
 * @returns What is known of the model.
 * @throws {TsfuncError} TF2008 when columns are asked for, and the schemas tell the type of the model input.
 */
export function schemaModel(schemas: Schemas, predict: Callable, options: PyfuncOptions): Model {
  const { input, params, output } = schemas;
  const name = options.name ?? (predict.name || "(anonymous)");
  const elements = framesAsElements(() => describeSchemas(schemas), options);
  const convertOutput: Conversion = output
    ? (value) => validateOrThrow(output, value, { name, part: "output" })
    : asGiven;
  return {
    name,
    form: formOfInput(name, options, () => describeSchemas(schemas)),
    predict,
    arguments: ARGUMENTS,
    convertInput: (value) => validateOrThrow(input, elements(value), { name, part: "input" }),
    convertParams: params ? (value = {}) => validateOrThrow(params, value, { name, part: "params" }) : asGiven,
    convertOutput,
    signature: options.signature ?? null,
    checkOutput: options.validateOutput === true && output ? (value) => void convertOutput(value, false) : null,
    descriptor: () => describeSchemas(schemas),
    paramDefaults: () => (params ? schemaDefaults(params, { name, part: "params" }) : {}),
    ownJsonSchema: (part, side) => ownJsonSchema(schemas, part, side),
    namedSchema: () => undefined,
  };
}

/** A part of the model that has a schema of its own. */
type PartSubject = SchemaSubject & { readonly part: keyof typeof ERROR_CODES };

function validateOrThrow(schema: StandardSchemaV1, value: unknown, subject: PartSubject): unknown {
  const outcome = validateWith(schema, value, subject);
  if (outcome.ok) {
    return outcome.value;
  }
  throw new ValidationError(ERROR_CODES[subject.part], { ...outcome, typeHint: hintOf(schema) });
}

function hintOf(schema: StandardSchemaV1): string {
  const table = new DefinitionTable();
  const type = readSchema(schema, table);
  return type === null ? `${schema["~standard"].vendor} schema` : textOf(type, table.definitions);
}

function describeSchemas({ input, output, params }: Schemas): ModelDescriptor | null {
  const table = new DefinitionTable();
  const read = (schema: StandardSchemaV1 | undefined) => (schema === undefined ? null : readSchema(schema, table));
  const types = { input: read(input), output: read(output), params: read(params) };
  return types.input === null
    ? null
    : { version: DESCRIPTOR_VERSION, ...types, arguments: ARGUMENTS, definitions: table.definitions };
}

function ownJsonSchema(schemas: Schemas, part: ModelPart, side: JsonSchemaSide): JsonSchema | undefined {
  const schema = schemas[part === "element" ? "input" : part];
  const own = schema && jsonSchemaOfSchema(schema, side);
  return own && part === "element" ? elementSchema(own) : own;
}

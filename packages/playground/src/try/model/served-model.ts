import { ParamSchema, Schema } from "@tsfunc/runtime/signature";
import { type Definitions, type JsonSchema, schemaIn } from "./json-schema.ts";

/** What a scoring server says of its model. */
export interface ServedModel {
  readonly name: string;
  readonly inputs: Schema | null;
  readonly outputs: Schema | null;
  readonly params: ParamSchema | null;
  /** Whether the types of the model validate, and not the signature. */
  readonly isFromTypes: boolean;
  /** The schema of `inputs` in a request. */
  readonly inputSchema: JsonSchema;
  /** The schema of `params`; null where the model declares none. */
  readonly paramsSchema: JsonSchema | null;
  readonly definitions: Definitions;
  /** The body that the model was saved with, or one that is made from its types. */
  readonly example: unknown;
  readonly isStreamable: boolean;
}

/**
 * Reads what a scoring server answers.
 *
 * @param signature What `GET /signature` answers.
 * @param document What `GET /openapi.json` answers.
 */
export function servedModel(signature: unknown, document: unknown): ServedModel {
  const parts = schemaIn(signature);
  const { info, paths, components } = schemaIn(document);
  const { requestBody, responses } = schemaIn(schemaIn(schemaIn(paths)["/invocations"]).post);
  const body = schemaIn(schemaIn(schemaIn(requestBody).content)["application/json"]);
  const form = requestForm(schemaIn(body.schema));
  return {
    name: String(schemaIn(info).title ?? "model"),
    inputs: partOf(Schema, parts.inputs),
    outputs: partOf(Schema, parts.outputs),
    params: partOf(ParamSchema, parts.params),
    isFromTypes: parts.is_signature_from_type_hint === true,
    inputSchema: schemaIn(form.inputs),
    paramsSchema: paramsIn(form.params),
    definitions: schemaIn(schemaIn(components).schemas) as Definitions,
    example: body.example,
    isStreamable: "text/event-stream" in schemaIn(schemaIn(schemaIn(responses)["200"]).content),
  };
}

function partOf<Part>(type: { fromDict(dicts: unknown): Part }, dicts: unknown): Part | null {
  return Array.isArray(dicts) ? type.fromDict(dicts) : null;
}

/** A model without types takes several forms, of which `inputs` is the first. */
function requestForm({ anyOf, properties }: JsonSchema): JsonSchema {
  const [first] = Array.isArray(anyOf) ? anyOf : [];
  return schemaIn(first === undefined ? properties : schemaIn(first).properties);
}

/** Params may be null; without properties nothing is known of them. */
function paramsIn(params: unknown): JsonSchema | null {
  const { anyOf } = schemaIn(params);
  const [schema] = Array.isArray(anyOf) ? anyOf.map(schemaIn) : [];
  return schema !== undefined && "properties" in schema ? schema : null;
}

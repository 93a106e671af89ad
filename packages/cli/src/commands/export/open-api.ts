import { type ModelDescriptor, type ModelPart, typeOfPart } from "@tsfunc/runtime/descriptor";
import { jsonSchemaFromDescriptor } from "@tsfunc/runtime/json-schema";
import type { ExportedModel } from "./exported-model.ts";

/** What a document of OpenAPI 3.1 says of one server. */
export interface OpenApiDocument {
  readonly openapi: "3.1.0";
  readonly info: { readonly title: string; readonly version: string };
  readonly paths: Readonly<Record<string, unknown>>;
  readonly components: { readonly schemas: Readonly<Record<string, unknown>> };
}

/**
 * Describes the scoring server of a model.
 *
 * @param model The model.
 * @returns An OpenAPI document with `/invocations` and `/ping`.
 * @see MLflow scoring server
 */
export function openApiDocument({ name, descriptor, format }: ExportedModel): OpenApiDocument {
  const components = new Map<string, unknown>();
  const schemaOf = (part: ModelPart): object => partSchema(descriptor, part, components);
  const json = (schema: object): object => ({ "application/json": { schema } });
  const params = descriptor.params === null ? {} : { params: schemaOf("params") };
  const body = { type: "object", required: [format], properties: { [format]: schemaOf("input"), ...params } };
  const answer = { type: "object", required: ["predictions"], properties: { predictions: schemaOf("output") } };
  const error = { type: "object", properties: { error_code: { type: "string" }, message: { type: "string" } } };
  const post = {
    operationId: "predict",
    requestBody: { required: true, content: json(body) },
    responses: {
      200: { description: "Predictions", content: json(answer) },
      400: { description: "The input does not fit", content: json(error) },
      500: { description: "The model failed", content: json(error) },
    },
  };
  const ping = { operationId: "ping", responses: { 200: { description: "The model is loaded" } } };
  return {
    openapi: "3.1.0",
    info: { title: name, version: "1" },
    paths: { "/invocations": { post }, "/ping": { get: ping } },
    components: { schemas: Object.fromEntries(components) },
  };
}

/** The schema of a part; the object types that it names go to the components of the document. */
function partSchema(descriptor: ModelDescriptor, part: ModelPart, components: Map<string, unknown>): object {
  const root = typeOfPart(descriptor, part);
  if (root === null) return {};
  const { definitions } = descriptor;
  const { components: found, ...schema } = jsonSchemaFromDescriptor(
    { version: 1, root, definitions },
    { target: "openapi-3.1" },
  ) as { readonly components?: { readonly schemas: object } };
  for (const [key, component] of Object.entries(found?.schemas ?? {})) components.set(key, component);
  return schema;
}

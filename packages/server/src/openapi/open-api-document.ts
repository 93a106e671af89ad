import type { JsonSchema } from "@tsfunc/runtime";
import { CONTENT_TYPES } from "../protocol/body-format.ts";
import type { NanText } from "../protocol/prediction-text.ts";
import { requestText } from "./body-example.ts";
import { hoistDefinitions } from "./hoist-definitions.ts";
import { nullableNumbers } from "./nullable-numbers.ts";
import { inputSchema, type KnownModel, outputSchema, paramsSchema } from "./part-schemas.ts";
import { requestSchema } from "./request-schema.ts";
import { informationPaths, invocationResponses } from "./responses.ts";

/** What the API of a model is described by. */
export interface DescribedModel extends KnownModel {
  readonly name: string;
  /** The example that it was saved with, as the JSON text of a request; null for none. */
  readonly example: string | null;
  readonly isStreamable: boolean;
  readonly nan: NanText;
  readonly hasToken: boolean;
}

/** An OpenAPI document. */
export interface OpenApiDocument {
  readonly openapi: "3.1.0";
  readonly info: Readonly<Record<string, string>>;
  readonly paths: Readonly<Record<string, unknown>>;
  readonly components: Readonly<Record<string, unknown>>;
  readonly [key: string]: unknown;
}

/**
 * Describes the API of a served model.
 *
 * @param described The model.
 * @returns An OpenAPI 3.1 document; its schemas are those of the types, or of the signature.
 */
export function openApiDocument(described: DescribedModel): OpenApiDocument {
  const { name, nan, hasToken, isStreamable, rules } = described;
  const input = hoistDefinitions(inputSchema(described), "Input");
  const output = hoistDefinitions(predictionSchema(outputSchema(described), nan), "Output");
  const request = requestSchema(input.schema, paramsSchema(described), rules);
  return {
    openapi: "3.1.0",
    info: {
      title: name,
      version: "1",
      description: `Predictions of the model ${name}, by the protocol of MLflow's scoring server.`,
    },
    paths: {
      "/invocations": {
        post: {
          operationId: "invocations",
          summary: "Predicts",
          requestBody: {
            required: true,
            ...tables(rules),
            content: { "application/json": { schema: request, example: JSON.parse(requestText(described)) } },
          },
          responses: invocationResponses({ output: output.schema, isStreamable }),
        },
      },
      ...informationPaths(),
    },
    components: {
      schemas: { ...input.definitions, ...output.definitions, Error: ERROR_SCHEMA },
      ...(hasToken && { securitySchemes: { token: { type: "http", scheme: "bearer" } } }),
    },
    ...(hasToken && { security: [{ token: [] }] }),
  };
}

const ERROR_SCHEMA = {
  type: "object",
  required: ["error_code", "message"],
  properties: {
    error_code: { type: "string" },
    message: { type: "string" },
    code: { type: "string" },
    issues: { type: "array", items: { type: "object" } },
    stack_trace: { type: "string" },
  },
};

function predictionSchema(schema: JsonSchema, nan: NanText): JsonSchema {
  return nan === "null" ? nullableNumbers(schema) : schema;
}

/** What has columns may be sent as a table, of which a schema can say nothing; types validate JSON. */
function tables({ isFromTypes }: KnownModel["rules"]): object {
  if (isFromTypes) return {};
  return {
    description: `JSON, or a table as ${CONTENT_TYPES.filter((type) => type !== "application/json").join(", ")}.`,
  };
}

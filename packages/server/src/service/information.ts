import type { FastifyInstance } from "fastify";
import { docsPage } from "../openapi/docs-page.ts";
import { documentText } from "../openapi/document-text.ts";
import { type OpenApiDocument, openApiDocument } from "../openapi/open-api-document.ts";
import { signatureJson } from "../openapi/signature-json.ts";
import type { NanText } from "../protocol/prediction-text.ts";
import type { ServedModel } from "./served-model.ts";

/** The release of MLflow whose protocol the server speaks. */
export const PROTOCOL_VERSION = "3.17.1";

/** What is answered beside predictions. */
export interface InformationParts {
  readonly served: ServedModel;
  readonly nan: NanText;
  readonly hasToken: boolean;
  /** Gives the text of `/metrics`, and its content type. */
  readonly metrics: () => Promise<{ readonly text: string; readonly contentType: string }>;
}

/**
 * Adds what a server says of itself: whether it lives, its version, its signature, its API as OpenAPI and as a page, and its metrics.
 *
 * @param app The server.
 * @param parts What is answered.
 * @see MLflow scoring server, /ping, /health, /version
 */
export function addInformation(app: FastifyInstance, { served, nan, hasToken, metrics }: InformationParts): void {
  const document: OpenApiDocument = openApiDocument({
    name: served.name,
    callable: served.callable,
    rules: served.rules,
    example: served.example,
    isStreamable: served.model.isStreamable,
    nan,
    hasToken,
  });
  const [json, page] = [documentText(document), docsPage(document, served.rules.signature)];
  for (const path of ["/ping", "/health"]) app.get(path, (_, reply) => reply.type("application/json").send("\n"));
  app.get("/version", (_, reply) => reply.type("application/json").send(PROTOCOL_VERSION));
  const signature = JSON.stringify(signatureJson(served.rules));
  app.get("/signature", (_, reply) => reply.type("application/json").send(signature));
  app.get("/openapi.json", (_, reply) => reply.type("application/json").send(json));
  app.get("/docs", (_, reply) => {
    reply.header("content-security-policy", page.policy).header("x-content-type-options", "nosniff");
    return reply.type("text/html; charset=utf-8").send(page.html);
  });
  app.get("/metrics", async (_, reply) => {
    const { text, contentType } = await metrics();
    return reply.type(contentType).send(text);
  });
}

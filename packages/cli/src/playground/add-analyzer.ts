import type { FastifyInstance, FastifyRequest } from "fastify";
import { playgroundErrors } from "../errors/playground-errors.ts";
import type { Analyses } from "./analysis/analyses.ts";
import { LIMITS } from "./analysis/limits.ts";
import { answerError } from "./answer-error.ts";

/**
 * Adds `POST /analyze`: the source of a TypeScript module → its diagnostics, and what the types of its models say. Another page cannot send
 * `application/json` without asking, which is never answered.
 *
 * @param app The server, which answers this machine alone.
 * @param analyses What reads sources.
 */
export function addAnalyzer(app: FastifyInstance, analyses: Analyses): void {
  app.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser("application/json", { parseAs: "string" }, scope.getDefaultJsonParser("error", "error"));
    scope.setErrorHandler((error, _, reply) => answerError(error, reply));
    scope.post("/analyze", { bodyLimit: LIMITS.requestBytes }, async (request, reply) => {
      const gone = new AbortController();
      reply.raw.once("close", () => gone.abort());
      return reply.type("application/json").send(await analyses.analyze(sourceIn(request), { signal: gone.signal }));
    });
  });
}

function sourceIn({ body }: FastifyRequest): string {
  const { source } = Object(body) as { readonly source?: unknown };
  if (typeof source === "string") return source;
  throw playgroundErrors.error("TF6060", { received: body === null ? "null" : `\`source\` of type ${typeof source}` });
}

import { join } from "node:path";
import { createServer } from "@tsfunc/server";
import { addPage } from "@tsfunc/server/page";
import { type FastifyInstance, fastify } from "fastify";
import { packageFolder } from "../config/package-folder.ts";
import { addAnalyzer } from "./add-analyzer.ts";
import type { Analyses } from "./analysis/analyses.ts";
import { guardLoopback } from "./guard-loopback.ts";

/** What a playground is made of. */
export interface PlaygroundParts {
  /** The path or URI of a saved model whose scoring server is beside the page. */
  readonly model?: string;
  readonly analyses: Analyses;
  /** The folder of the built page; that of this package when left out. */
  readonly page?: string;
}

/** Standard output is for what the command prints. */
const LOGGER = { level: "warn", stream: process.stderr };

/** How long a request may take to come in, in milliseconds. */
const RECEIVE_TIME = 10_000;

/**
 * Makes the server of the playground: the page, the analyzer, and the scoring server of a model where one is named.
 *
 * @param parts What it is made of.
 * @returns A Fastify instance that does not listen yet, and answers this machine alone.
 */
export function playgroundServer({ model, analyses, page = builtPage() }: PlaygroundParts): FastifyInstance {
  const app = model === undefined ? emptyServer() : createServer(model, { logger: LOGGER });
  guardLoopback(app);
  addPage(app, page, "index.html");
  addAnalyzer(app, analyses);
  return app;
}

function builtPage(): string {
  return join(packageFolder(), "dist/playground");
}

function emptyServer(): FastifyInstance {
  const app = fastify({
    logger: LOGGER,
    forceCloseConnections: true,
    requestTimeout: RECEIVE_TIME,
    http: { headersTimeout: RECEIVE_TIME },
  });
  app.setNotFoundHandler((_, reply) => reply.code(404).send({ detail: "Not Found" }));
  return app;
}

import type { PyfuncModel } from "@tsfunc/mlflow";
import type { FastifyInstance } from "fastify";
import { buildServer } from "./build-server.ts";
import type { ServerOptions } from "./server-options.ts";

/**
 * Makes the scoring server of a model: the HTTP protocol of `mlflow models serve`, on Fastify.
 *
 * @param model A loaded model, or the path or `file:` URI of a saved one. A saved one is loaded by `ready` or `listen`, which reject where
 * that fails.
 * @param options Settings.
 * @returns A Fastify instance that does not listen yet; routes and hooks can be added.
 * @throws {TsfuncError} TF6030 when a limit is no positive integer.
 * @see MLflow scoring server
 */
export function createServer(model: PyfuncModel | string | URL, options: ServerOptions = {}): FastifyInstance {
  return buildServer(model, options);
}

/**
 * Models behind the HTTP protocol of MLflow's scoring server: {@link createServer} makes a Fastify instance of a model.
 *
 * @module
 */
export { DEFAULT_LIMITS, type Limits } from "./limits/limits.ts";
export type { NanText } from "./protocol/prediction-text.ts";
export { createServer } from "./service/create-server.ts";
export type { ServerOptions } from "./service/server-options.ts";

/**
 * Models behind the HTTP protocol of MLflow's scoring server: {@link createServer} makes a Fastify instance of a model, {@link serve} runs it,
 * in several processes where asked.
 *
 * @module
 */
export { DEFAULT_LIMITS, type Limits } from "./limits/limits.ts";
export type { NanText } from "./protocol/prediction-text.ts";
export { createServer } from "./service/create-server.ts";
export type { ServerOptions } from "./service/server-options.ts";
export { serve } from "./workers/serve.ts";
export type { RunningServer, ServeOptions } from "./workers/serve-options.ts";

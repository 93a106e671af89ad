import type { FastifyInstance } from "fastify";
import type { Metrics } from "./metrics.ts";

/**
 * Measures and logs each answer, in one line that has no values of the model input.
 *
 * @param app The server.
 * @param metrics What counts the answers.
 */
export function addRequestLog(app: FastifyInstance, metrics: Metrics): void {
  app.addHook("onResponse", (request, reply, done) => {
    const milliseconds = reply.elapsedTime;
    const route = request.routeOptions.url ?? "unknown";
    metrics.answered(route, reply.statusCode, milliseconds / 1000);
    const { method } = request;
    request.log.info(
      { method, route, status: reply.statusCode, milliseconds: Math.round(milliseconds * 1000) / 1000 },
      "request",
    );
    done();
  });
}

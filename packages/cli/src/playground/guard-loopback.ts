import type { FastifyInstance, FastifyRequest } from "fastify";
import { playgroundErrors } from "../errors/playground-errors.ts";
import { answerError } from "./answer-error.ts";
import { isLoopbackHost, isOwnOrigin } from "./loopback-rule.ts";

/**
 * Refuses requests that were not meant for this machine, and those of other pages, before anything else is looked at.
 *
 * @param app The server.
 */
export function guardLoopback(app: FastifyInstance): void {
  app.addHook("onRequest", (request, reply, done) => {
    const error = refusal(request);
    if (error === undefined) done();
    else answerError(error, reply);
  });
}

function refusal({ headers: { host, origin } }: FastifyRequest): Error | undefined {
  if (!isLoopbackHost(host)) return playgroundErrors.error("TF6062", { host: host ?? "none" });
  return isOwnOrigin(origin, host) ? undefined : playgroundErrors.error("TF6063", { origin: origin ?? "none" });
}

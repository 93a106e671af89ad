import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { serverErrors } from "../errors/server-errors.ts";
import { hostRule } from "../limits/host-rule.ts";
import { originRule } from "../limits/origin-rule.ts";
import { tokenRule } from "../limits/token-rule.ts";
import type { ServerOptions } from "./server-options.ts";

/** Probes come from anywhere. */
const PROBES: ReadonlySet<string | undefined> = new Set(["/ping", "/health"]);

type GuardOptions = Pick<ServerOptions, "allowedHosts" | "allowedOrigins" | "token">;

/**
 * Refuses requests of pages and clients that may not call the server, before their bodies are read.
 *
 * @param app The server.
 * @param options Which hosts, origins and token are allowed.
 * @param open Paths that need no token: what is there is the same for every model, and a browser that opens a page sends none.
 * @see MLflow server, --allowed-hosts, --cors-allowed-origins
 */
export function addGuards(app: FastifyInstance, options: GuardOptions, open: ReadonlySet<string>): void {
  const refusal = refusals(options, open);
  app.addHook("onRequest", (request, reply, done) => {
    if (PROBES.has(request.routeOptions.url)) return done();
    const error = refusal(request);
    if (error !== undefined) return done(error);
    const { origin } = request.headers;
    if (origin === undefined) return done();
    reply.header("access-control-allow-origin", origin).header("vary", "origin");
    if (!isPreflight(request)) return done();
    sendPreflight(request, reply);
  });
}

/** A preflight has no token: browsers ask whether they may send it. */
function refusals({ allowedHosts = [], allowedOrigins = [], token }: GuardOptions, open: ReadonlySet<string>) {
  const isHost = hostRule(allowedHosts);
  const isOrigin = originRule(allowedOrigins);
  const hasToken = token === undefined ? () => true : tokenRule(token);
  return (request: FastifyRequest): Error | undefined => {
    const { host, origin, authorization } = request.headers;
    if (!isHost(host)) return serverErrors.error("TF6025", { host: host ?? "none" });
    if (origin !== undefined && !isOrigin(origin, host)) return serverErrors.error("TF6026", { origin });
    const needsNone = isPreflight(request) || open.has(request.routeOptions.url ?? "");
    return needsNone || hasToken(authorization) ? undefined : serverErrors.error("TF6027", {});
  };
}

function isPreflight({ method, headers }: FastifyRequest): boolean {
  return method === "OPTIONS" && headers.origin !== undefined && headers["access-control-request-method"] !== undefined;
}

function sendPreflight({ headers }: FastifyRequest, reply: FastifyReply): void {
  reply
    .header("access-control-allow-methods", "GET, POST")
    .header("access-control-allow-headers", headers["access-control-request-headers"] ?? "content-type, authorization")
    .header("access-control-max-age", "600")
    .code(204)
    .send();
}

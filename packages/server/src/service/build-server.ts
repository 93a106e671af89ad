import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import type { PyfuncModel } from "@tsfunc/mlflow";
import { type FastifyInstance, fastify, LogController } from "fastify";
import { BodyReader } from "../limits/body-reader.ts";
import { Deadlines } from "../limits/deadlines.ts";
import { type Limits, limitsOf } from "../limits/limits.ts";
import { bodyExample } from "../openapi/body-example.ts";
import { addPage } from "../page/add-page.ts";
import { answerErrors } from "./answer-errors.ts";
import { closeIdleConnections } from "./close-idle-connections.ts";
import { addGuards } from "./guards.ts";
import { addInformation } from "./information.ts";
import { Invocations } from "./invocations.ts";
import { withOutput } from "./log-output.ts";
import { Metrics } from "./metrics.ts";
import { requestIds } from "./request-ids.ts";
import { addRequestLog } from "./request-log.ts";
import { servedModel } from "./served-model.ts";
import type { ServerOptions } from "./server-options.ts";
import { StreamAnswers } from "./stream-answers.ts";

/** The built page, by the name of this package: sources and what is built of them are at different depths. */
const PLAYGROUND = join(
  dirname(createRequire(import.meta.url).resolve("@tsfunc/server/package.json")),
  "dist/playground",
);

/** What `/metrics` answers. */
export interface MetricsText {
  readonly text: string;
  readonly contentType: string;
}

/** What differs in a process of several. */
export interface ProcessParts {
  /** Gives the metrics of all processes, given those of this one. */
  readonly metricsOfAll?: (own: Metrics) => Promise<MetricsText>;
  /** Told of the metrics of this process. */
  readonly onMetrics?: (own: Metrics) => void;
}

/**
 * Builds the server of a model.
 *
 * @param model A loaded model, or the path or URI of a saved one, which is loaded before the server is ready.
 * @param options Settings.
 * @param process What differs in a process of several.
 * @returns A Fastify instance that does not listen yet.
 */
export function buildServer(
  model: PyfuncModel | string | URL,
  options: ServerOptions = {},
  { metricsOfAll = ownMetrics, onMetrics }: ProcessParts = {},
): FastifyInstance {
  const limits = limitsOf(options.limits);
  const { nan = "bare", modelErrorStatus = 400, logInputs = false, token } = options;
  const { development = process.env.NODE_ENV === "development" } = options;
  const deadlines = new Deadlines(limits.requestTime);
  const bodies = new BodyReader(limits);
  const metrics = new Metrics(() => deadlines.count);
  onMetrics?.(metrics);
  const settings = { modelErrorStatus, development };
  let explain: (error: unknown) => string = () => "";
  const app = emptyServer(limits, options);
  const page = options.playground === true ? addPage(app, PLAYGROUND, "try.html") : [];
  addGuards(app, options, new Set(page));
  addRequestLog(app, metrics);
  answerErrors(app, {
    ...settings,
    metrics,
    logInputs,
    bodyBytes: limits.bodyBytes,
    explain: (error) => explain(error),
  });
  app.addHook("onClose", async () => {
    deadlines.close();
    bodies.close();
  });
  closeIdleConnections(app);
  app.register(async (scope) => {
    const served = await servedModel(model, options, ({ code, message }) => app.log.warn({ code }, message));
    explain = bodyExample(served);
    const parts = { served, limits, nan, metrics, deadlines };
    const streams = new StreamAnswers({ ...parts, settings });
    const invocations = new Invocations({ ...parts, streams, bodies });
    addInformation(scope, { served, nan, hasToken: token !== undefined, metrics: () => metricsOfAll(metrics) });
    takeBytes(scope, bodies);
    const onResponse = invocations.ended.bind(invocations);
    scope.post("/invocations", { onResponse }, (request, reply) => invocations.handle(request, reply));
  });
  return app;
}

function emptyServer(limits: Limits, { logger = true }: ServerOptions): FastifyInstance {
  return fastify({
    logger: withOutput(logger),
    logController: new LogController({ disableRequestLogging: true }),
    pluginTimeout: 0,
    genReqId: requestIds(),
    bodyLimit: limits.bodyBytes,
    keepAliveTimeout: limits.keepAliveTime,
    requestTimeout: limits.receiveTime,
    forceCloseConnections: "idle",
    http: { headersTimeout: limits.headerTime, connectionsCheckingInterval: CHECKING_INTERVAL },
  });
}

/** How often is looked for connections that are too slow, in milliseconds. */
const CHECKING_INTERVAL = 500;

/** Bodies come as they are: the content type is looked at where they are read. */
function takeBytes(scope: FastifyInstance, bodies: BodyReader): void {
  scope.removeAllContentTypeParsers();
  // Known types are found faster than by the star, which takes headers apart.
  for (const type of ["application/json", "*"]) {
    scope.addContentTypeParser(type, ({ headers }, payload, done) => bodies.read(headers, payload, done));
  }
}

async function ownMetrics({ registry }: Metrics): Promise<MetricsText> {
  return { text: await registry.metrics(), contentType: registry.contentType };
}

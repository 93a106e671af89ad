/** TF508x: tracing. */
export const tracingDefinitions = {
  TF5080: {
    errorCode: "INVALID_STATE",
    title: "What exports traces is not installed",
    template: `To export traces, \`{package}\` has to be installed beside @tsfunc/mlflow, and cannot be loaded: \
npm install @opentelemetry/api@1.9 @opentelemetry/sdk-trace-node@2 @opentelemetry/exporter-trace-otlp-proto@0.223`,
  },
  TF5081: {
    errorCode: "INVALID_PARAMETER_VALUE",
    title: "A tracking URI that takes no traces",
    template: `Traces go to a tracking server, whose URI begins with http:// or https://; received {received}. Start one with \
\`mlflow server\`, and name it by \`trackingUri\` or MLFLOW_TRACKING_URI.`,
  },
  TF5082: {
    errorCode: "INVALID_STATE",
    title: "Traces for an experiment that has been deleted",
    template:
      "The experiment `{name}` ({id}) has been deleted, so it takes no traces. Restore it, or name another experiment.",
  },
  TF5083: {
    errorCode: "INVALID_STATE",
    title: "A tracer provider that takes no further span processor",
    template: `A tracer provider ({provider}) is registered already, and nothing can be added to it any more. Call \`createSpanProcessor\` \
with the same options in place of \`enableTracing\`, and hand what it gives to the constructor of that provider, among its \
\`spanProcessors\`.`,
  },
  TF5084: {
    errorCode: "INTERNAL_ERROR",
    title: "Traces that were not exported",
    template: "{count} could not be exported to {server}, and will not be tried again. {reason}",
  },
  TF5085: {
    errorCode: "INVALID_STATE",
    title: "Tracing is enabled already",
    template:
      "Tracing is enabled already, for {server}. Call `shutdown()` of the handle that `enableTracing` gave before it is enabled again.",
  },
  TF5086: {
    errorCode: "INTERNAL_ERROR",
    title: "A trace that is not linked to its model",
    template:
      "The trace {trace} has been exported to {server}, but is not listed with the model {model} there. {reason}",
  },
  TF5087: {
    errorCode: "INVALID_PARAMETER_VALUE",
    title: "Not an experiment",
    template: "`experiment` is the name of an experiment, or an object whose `id` is that of one; received {received}.",
  },
  TF5088: {
    errorCode: "INVALID_PARAMETER_VALUE",
    title: "A setting of tracing that is out of range",
    template: "{setting} has to be {expected}, received {received}.",
  },
  TF5089: {
    errorCode: "INVALID_STATE",
    title: "A tracer provider that cannot be registered",
    template: `The tracer provider cannot be registered, because something else was registered by another version of @opentelemetry/api. \
Update the packages so that there is one version of it: npm ls @opentelemetry/api`,
  },
} as const;

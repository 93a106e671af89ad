/** TF5060 to TF5079: the fluent API. */
export const fluentDefinitions = {
  TF5060: {
    errorCode: "INVALID_PARAMETER_VALUE",
    title: "Not the URI of a model",
    template: `{uri} is not the URI of a model: {problem}. A model is found by \`models:/<model id>\`, \`models:/<name>/<version>\`, \
\`models:/<name>@<alias>\`, \`models:/<name>/latest\`, \`runs:/<run id>/<path>\`, or by the path or URI of its folder.`,
  },
  TF5061: {
    errorCode: "INVALID_STATE",
    title: "A run is active already",
    template: `The run {runId} is active already. End it by \`endRun()\`, or start the new one inside of it, with \`nested: true\`.`,
  },
  TF5062: {
    errorCode: "INVALID_STATE",
    title: "A run that cannot be gone on with",
    template: "The run {runId} cannot be started again: {problem}.",
  },
  TF5063: {
    errorCode: "INVALID_PARAMETER_VALUE",
    title: "An experiment that has been deleted",
    template: `The experiment {experiment} has been deleted, so nothing can be logged to it. Restore it, or name another one.`,
  },
  TF5064: {
    errorCode: "INVALID_STATE",
    title: "A logged model that is not whole",
    template: `The logged model {modelId} has the status {status}, so its files are not all there. It can be loaded when it is \
LOGGED_MODEL_READY. Log it again, or go on with its upload: call \`logModel\` with its id as \`modelId\`.`,
  },
  TF5065: {
    errorCode: "INVALID_PARAMETER_VALUE",
    title: "A model without a signature that says what it returns",
    template: `{model} has {found}, and {reason} takes only models with a signature that has outputs. Nothing was uploaded. Annotate what \
\`predict\` returns, or pass \`inputExample\` or \`signature\`.`,
  },
  TF5066: {
    errorCode: "INVALID_PARAMETER_VALUE",
    title: "The signature of a registered version cannot be changed",
    template: `{uri} is a version of a registered model, and versions do not change. Put the signature on the logged model that it was \
registered from, and register that again: \`await setSignature("{source}", signature); await registerModel("{source}", "{name}")\`.`,
  },
  TF5067: {
    errorCode: "INTERNAL_ERROR",
    title: "A model that could not be logged",
    template: `The model {modelId} was not logged: {reason}\nIts status is {status}, so that nobody takes it for a whole one. \
The same call with \`modelId: "{modelId}"\` goes on with what remains.`,
  },
  TF5068: {
    errorCode: "RESOURCE_DOES_NOT_EXIST",
    title: "No such model of a run",
    template: `The run {runId} has no model {path}: neither is there a folder with a file MLmodel among its artifacts, nor has it logged a \
model of this name.`,
  },
  TF5069: {
    errorCode: "INVALID_PARAMETER_VALUE",
    title: "A name that no logged model can have",
    template: `A logged model cannot be named {name}: a name has at least one character, and none of \`/ : . % " '\`.`,
  },
  TF5070: {
    errorCode: "INVALID_PARAMETER_VALUE",
    title: "A metric that is no number",
    template: "The value of a metric is a number, received {received} for `{key}`.",
  },
  TF5071: {
    errorCode: "INTERNAL_ERROR",
    title: "A logged model that could not be registered",
    template: `The model is logged as {uri}, but was not registered as \`{name}\`: {reason}\nTo register it later: \
\`await registerModel("{uri}", "{name}")\`.`,
  },
  TF5072: {
    errorCode: "RESOURCE_DOES_NOT_EXIST",
    title: "No file to log",
    template: "There is no {kind} {path} to be logged as an artifact.",
  },
  TF5073: {
    errorCode: "INVALID_PARAMETER_VALUE",
    title: "The file of a model is too large to be read",
    template: "{path} of {uri} is larger than {limit} bytes, which no such file is. It is not read.",
  },
  TF5074: {
    errorCode: "INVALID_PARAMETER_VALUE",
    title: "Neither the name nor the id of an experiment",
    template:
      "`setExperiment` takes the name of an experiment, or an object with its `experimentId`; received {received}.",
  },
} as const;

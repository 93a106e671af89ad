/** TF4xxx: models as folders. */
export const modelFileDefinitions = {
  TF4001: {
    errorCode: "INVALID_PARAMETER_VALUE",
    title: "A live model instead of its file",
    template: `\`model\` is the path or URL of the file that declares the model, received {received}. A live model cannot be saved, because its \
code would be missing: give it a file of its own, with the class, its instance or the wrapped function as default export, or handed to \
\`setModel\`, and pass \`new URL("./model.ts", import.meta.url)\`.`,
  },
  TF4002: {
    errorCode: "INVALID_PARAMETER_VALUE",
    title: "The path of a model is taken",
    template: "There is something at {folder} already. Choose another path, or pass `overwrite: true` to replace it.",
  },
  TF4003: {
    errorCode: "INVALID_PARAMETER_VALUE",
    title: "A model class whose constructor takes arguments",
    template: `The constructor of \`{name}\` takes arguments, but a saved model is constructed without any. Read \`modelConfig\` and \
\`artifacts\` in \`loadContext(context)\` instead, or export an instance.`,
  },
  TF4004: {
    errorCode: "INVALID_PARAMETER_VALUE",
    title: "A file that declares no model",
    template: `{file} declares no model: its default export, or what it hands to \`setModel\`, has to be a class decorated with \`@pyfunc\`, \
an instance of one, or a function wrapped by \`pyfunc(…)\`.`,
  },
  TF4005: {
    errorCode: "INVALID_PARAMETER_VALUE",
    title: "The code of a model cannot be bundled",
    template: "The code of {file} cannot be bundled:\n{reason}",
  },
  TF4006: {
    errorCode: "INVALID_STATE",
    title: "What bundles the code of a model is not installed",
    template:
      "To save a model, `{package}` has to be installed beside @tsfunc/mlflow: npm install --save-dev esbuild @tsfunc/compiler-plugin",
  },
  TF4007: {
    errorCode: "RESOURCE_DOES_NOT_EXIST",
    title: "No such entry file",
    template: "There is no file {file}. `model` is the path or URL of the file that declares the model.",
  },
  TF4010: {
    errorCode: "RESOURCE_DOES_NOT_EXIST",
    title: "No model",
    template: "There is no model at {folder}: a folder with a file MLmodel was expected.",
  },
  TF4011: {
    errorCode: "INVALID_PARAMETER_VALUE",
    title: "A broken MLmodel file",
    template: "{file} cannot be used. {reason}",
  },
  TF4012: {
    errorCode: "INVALID_PARAMETER_VALUE",
    title: "A URI of an unknown scheme",
    template: "The URI {uri} has the scheme `{scheme}`. Models are found by a path or a `file:` URI.",
  },
  TF4013: {
    errorCode: "INVALID_PARAMETER_VALUE",
    title: "A recorded path that leads out of the model",
    template:
      "The model at {folder} names the path {path}, which leads out of its folder or is no path. It is not read.",
  },
  TF4014: {
    errorCode: "INVALID_PARAMETER_VALUE",
    title: "A model of another library",
    template: `The model at {folder} was not saved by @tsfunc/mlflow, so it cannot be run here: its flavors are {flavors}. \`getModelInfo\` \
reads what it says of itself.`,
  },
  TF4016: {
    errorCode: "INVALID_PARAMETER_VALUE",
    title: "A model of a newer release",
    template:
      "The model at {folder} has version {version} of the flavor `tsfunc`; this release reads versions up to {supported}. Update @tsfunc/mlflow.",
  },
  TF4030: {
    errorCode: "INVALID_PARAMETER_VALUE",
    title: "A configuration that the model does not have",
    template:
      "The model was saved without {unknown} in its configuration, so what was given is left out. It has: {known}.",
  },
  TF4031: {
    errorCode: "INVALID_PARAMETER_VALUE",
    title: "A model that takes no params",
    template: "`predict` of `{name}` takes no params, so those given are left out.",
  },
  TF4032: {
    errorCode: "INVALID_PARAMETER_VALUE",
    title: "A model that cannot stream",
    template: "`{name}` has no `predictStream`. Add the method, or call `predict`.",
  },
  TF4034: {
    errorCode: "INVALID_PARAMETER_VALUE",
    title: "A configuration in the environment that is no JSON object",
    template: "MLFLOW_PYFUNC_INFERENCE_CONFIG has to be a JSON object, received {text}",
  },
  TF4035: {
    errorCode: "INVALID_PARAMETER_VALUE",
    title: "The build of a model warns",
    template: "Building {file}:\n{reason}",
  },
} as const;

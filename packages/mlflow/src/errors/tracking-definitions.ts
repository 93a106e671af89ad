/** TF5030 to TF5039: tracking stores, registries and their URIs. */
export const trackingDefinitions = {
  TF5030: {
    errorCode: "INVALID_PARAMETER_VALUE",
    title: "A value that is too long",
    template:
      "{what} {name} may have {limit} characters at most, received {length}. Nothing was sent. Log long texts as an artifact.",
  },
  TF5031: {
    errorCode: "NOT_IMPLEMENTED",
    title: "A server that is too old",
    template:
      "The server at {base} is MLflow {version}, which has no logged models. MLflow 3.0 or later is needed: update the server.",
  },
  TF5032: {
    errorCode: "INVALID_PARAMETER_VALUE",
    title: "A store that is not supported",
    template: "The URI {uri} cannot be opened: {reason}",
  },
  TF5033: {
    errorCode: "INTERNAL_ERROR",
    title: "The registration of a version has failed",
    template: "Version {version} of the registered model `{name}` could not be registered. The server says: {reason}",
  },
  TF5034: {
    errorCode: "TEMPORARILY_UNAVAILABLE",
    title: "The registration of a version takes too long",
    template:
      "Version {version} of the registered model `{name}` is still being registered after {seconds} seconds. It may become ready later: look with `getModelVersion`.",
  },
  TF5035: {
    errorCode: "INVALID_PARAMETER_VALUE",
    title: "Not an order of results",
    template:
      "The order {received} cannot be used. Expected is the name of a field, with `ASC` or `DESC` behind it where it matters, such as `creation_timestamp DESC`.",
  },
  TF5036: {
    errorCode: "RESOURCE_DOES_NOT_EXIST",
    title: "A registered model without versions",
    template:
      "The registered model `{name}` has no versions, so there is no latest one. Register one with `createModelVersion`.",
  },
  TF5037: {
    errorCode: "NOT_IMPLEMENTED",
    title: "A tag that the server cannot delete",
    template:
      "MLflow's servers have no address by which the tag {key} of a logged model could be deleted, because its name is a dot or two, or has a `/`. Set it to an empty text instead.",
  },
  TF5038: {
    errorCode: "INVALID_PARAMETER_VALUE",
    title: "A URI that names no version",
    template: "A version is named by `models:/<name>/<number>` or `models:/<name>@<alias>`, received {received}.",
  },
} as const;

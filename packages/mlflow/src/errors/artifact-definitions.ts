/** TF5010 to TF5029: artifacts and their transfer. */
export const artifactDefinitions = {
  TF5010: {
    errorCode: "INVALID_PARAMETER_VALUE",
    title: "An artifact path that leaves its folder",
    template:
      "The artifact path {path} {problem}. An artifact path is relative, has `/` between its parts, and stays below its folder.",
  },
  TF5011: {
    errorCode: "INVALID_PARAMETER_VALUE",
    title: "Artifacts under an unknown scheme",
    template: "No artifacts can be reached at {uri}: its scheme is none of {supported}.",
  },
  TF5012: {
    errorCode: "RESOURCE_DOES_NOT_EXIST",
    title: "No such artifact",
    template: "There is no artifact {path} at {uri}.",
  },
  TF5013: {
    errorCode: "INVALID_STATE",
    title: "What reaches an object store is not installed",
    template: "For artifacts at {uri}, `{package}` has to be installed beside @tsfunc/mlflow: npm install {install}",
  },
  TF5014: {
    errorCode: "INTERNAL_ERROR",
    title: "An upload that was not finished",
    template:
      "{done} of {total} files were uploaded to {uri}. {reason}\nThe same upload again goes on with what remains: {remaining}",
  },
  TF5015: {
    errorCode: "INTERNAL_ERROR",
    title: "A download of other content than expected",
    template: "{path} of {uri} is not what was expected: {problem}. It is not kept.",
  },
  TF5016: {
    errorCode: "INTERNAL_ERROR",
    title: "A download that was not finished",
    template:
      "{done} of {total} files were downloaded from {uri}. {reason}\nThe same download again goes on with what remains: {remaining}",
  },
  TF5017: {
    errorCode: "INVALID_PARAMETER_VALUE",
    title: "A URI of artifacts that says too little",
    template: "The URI {uri} does not say where artifacts are: {problem}.",
  },
  TF5018: {
    errorCode: "INVALID_PARAMETER_VALUE",
    title: "A name that the tracking server would change",
    template:
      "The artifact {path} cannot be sent through a tracking server, which would read its name as {read}. Give it another name.",
  },
  TF5019: {
    errorCode: "INTERNAL_ERROR",
    title: "The object store refuses",
    template: "{operation} {path} at {uri} failed with {name} (status {status}): {reason}",
  },
  TF5020: {
    errorCode: "INVALID_PARAMETER_VALUE",
    title: "A file that cannot be uploaded",
    template: "{file} cannot be uploaded: {problem}.",
  },
} as const;

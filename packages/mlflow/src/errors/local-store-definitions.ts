/** TF505x: tracking and registry in a folder. */
export const localStoreDefinitions = {
  TF5050: {
    errorCode: "RESOURCE_DOES_NOT_EXIST",
    title: "Not in the local store",
    template: "There is no {what} in the local store at {folder}.",
  },
  TF5051: {
    errorCode: "RESOURCE_ALREADY_EXISTS",
    title: "A name that is taken in the local store",
    template: "There is {what} already in the local store at {folder}. {advice}",
  },
  TF5052: {
    errorCode: "INVALID_PARAMETER_VALUE",
    title: "A name, key, id or value that the local store cannot keep",
    template: "{what} cannot be {received}: {reason}",
  },
  TF5053: {
    errorCode: "INVALID_PARAMETER_VALUE",
    title: "A search that the local store does not understand",
    template: "The {part} {text} cannot be used: {reason}",
  },
  TF5054: {
    errorCode: "INVALID_STATE",
    title: "A deleted experiment",
    template: "The experiment {experimentId} is deleted, so {action} is not possible. Restore it first.",
  },
  TF5055: {
    errorCode: "INVALID_PARAMETER_VALUE",
    title: "Changing what is deleted",
    template: "The {what} is deleted, so nothing can be changed about it. Restore it first.",
  },
  TF5056: {
    errorCode: "INVALID_PARAMETER_VALUE",
    title: "A param that has another value already",
    template:
      "The param `{key}` of the run {runId} is {existing} and cannot become {received}: params are logged once. Start another run, or log a metric or a tag.",
  },
  TF5057: {
    errorCode: "TEMPORARILY_UNAVAILABLE",
    title: "The local store is locked",
    template:
      "Another process has held the lock {lock} for {seconds} seconds. Try again; when no process uses the store, delete that folder.",
  },
  TF5058: {
    errorCode: "INVALID_STATE",
    title: "A broken file in the local store",
    template: "{file} cannot be used. {reason}",
  },
  TF5059: {
    errorCode: "INVALID_PARAMETER_VALUE",
    title: "Not a folder for a local store",
    template: "A local store is a folder, by its path or `file:` URI; received {received}. {reason}",
  },
} as const;

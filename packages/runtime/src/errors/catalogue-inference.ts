/** TF31xx: frames, tensors, and the inference of a signature from data. */
export const inferenceErrors = {
  TF3110: {
    errorCode: "INVALID_PARAMETER_VALUE",
    title: "Columns of different lengths",
    template:
      "The columns of a frame have one length, received {length} values for `{column}` and {otherLength} for `{other}`.",
  },
  TF3111: {
    errorCode: "INVALID_PARAMETER_VALUE",
    title: "Nested arrays that make no tensor",
    template:
      "Nested arrays make a tensor when those beside each other have one length, expected {expected} at depth {depth}, received {received}.",
  },
  TF3112: {
    errorCode: "INVALID_PARAMETER_VALUE",
    title: "A value that is not of the dtype of its tensor",
    template: "The value {value} is not of the dtype {dtype}. Pass another dtype, or values that it holds.",
  },
} as const;

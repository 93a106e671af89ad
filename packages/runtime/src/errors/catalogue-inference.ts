/** TF31xx: frames, tensors, and the inference of a signature from data. */
export const inferenceErrors = {
  TF3101: {
    errorCode: "INVALID_PARAMETER_VALUE",
    title: "Values of several types in one place",
    template: `Values have one type to be inferred, received {types} for \`{path}\`. Convert them, or declare the schema with an AnyType \
there.`,
  },
  TF3102: {
    errorCode: "INVALID_PARAMETER_VALUE",
    title: "No signature is inferred from instances of classes",
    template: `No type is inferred from instances of classes, received {received} for \`{path}\`. Pass plain objects, or decorate the model: \
its signature then follows from the types of \`predict\`.`,
  },
  TF3103: {
    errorCode: "INVALID_PARAMETER_VALUE",
    title: "Values of which no type can be inferred",
    template: `No type can be inferred from {received}, received for \`{path}\`. Pass booleans, numbers, bigints within int64, text, bytes, \
Dates, arrays and plain objects of these, frames or tensors.`,
  },
  TF3104: {
    errorCode: "INVALID_PARAMETER_VALUE",
    title: "Params of which no type can be inferred",
    template: `Params are single values, lists of single values of one type, or objects, and cannot be inferred from {names}. The first of \
them: {reason}`,
  },
  TF3105: {
    errorCode: "INVALID_PARAMETER_VALUE",
    title: "Params that are no plain object",
    template: "Params are inferred from a plain object with the default of each under its name, received {received}.",
  },
  TF3106: {
    errorCode: "INVALID_PARAMETER_VALUE",
    title: "A tensor without dimensions",
    template:
      "The first dimension of a tensor in a signature is the number of rows, received a tensor of {dtype} without dimensions. Pass it with dims [1].",
  },
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
  TF3120: {
    errorCode: "INVALID_PARAMETER_VALUE",
    title: "Integer columns cannot have missing values in Python",
    template: `The inferred schema has integer columns, which cannot have missing values in Python: {columns}. If values may be missing, infer \
from data in which some are, or declare double.`,
  },
  TF3121: {
    errorCode: "INVALID_PARAMETER_VALUE",
    title: "A schema of any type, because none could be inferred",
    template: "No schema could be inferred for the {part}, so they are of any type, which is not validated. {reason}",
  },
  TF3130: {
    errorCode: "INVALID_PARAMETER_VALUE",
    title: "A signature needs an input example",
    template: "`{name}` has no signature, because {hint} tells no types. Give an input example or a signature.",
  },
  TF3131: {
    errorCode: "INVALID_PARAMETER_VALUE",
    title: "An input example that tells no type",
    template: "The example of a TypeFromExample is an array or a frame, received {received} for `{name}`.",
  },
  TF3132: {
    errorCode: "INVALID_PARAMETER_VALUE",
    title: "No signature could be inferred from the input example",
    template: "No signature could be inferred from the input example of `{name}`. {reason}",
  },
  TF3133: {
    errorCode: "INVALID_PARAMETER_VALUE",
    title: "The types of a model count in place of its explicit signature",
    template:
      "The signature that `{name}` is given contradicts its types, which count in its place. Leave it out, or declare the types that it stands for:\n{difference}",
  },
} as const;

/** TF3xxx: signatures, their schemas and their JSON text. */
export const signatureErrors = {
  TF3001: {
    errorCode: "INVALID_PARAMETER_VALUE",
    title: "Not a type of a schema",
    template: `\`{type}\` is not a type of a schema. {owner} takes a DataType or the name of one (boolean, integer, long, float, double, string, \
binary, datetime), an ArrayType, ObjectType, MapType, AnyType or SparkMLVector.`,
  },
  TF3002: {
    errorCode: "INVALID_PARAMETER_VALUE",
    title: "A part of a schema has an argument of the wrong kind",
    template: "`{argument}` of {owner} must be {expected}, received {received}.",
  },
  TF3003: {
    errorCode: "INVALID_PARAMETER_VALUE",
    title: "A schema without inputs",
    template:
      "A Schema needs at least one ColSpec or TensorSpec, received none. Leave the part out of the signature instead.",
  },
  TF3004: {
    errorCode: "INVALID_PARAMETER_VALUE",
    title: "Named and unnamed inputs in one schema",
    template:
      "A Schema names all of its inputs or none, received {named} with a name and {unnamed} without. Name all of them.",
  },
  TF3005: {
    errorCode: "INVALID_PARAMETER_VALUE",
    title: "Columns and tensors in one schema",
    template:
      "A Schema is made of ColSpecs alone or of TensorSpecs alone, received both. Describe every input in the same way.",
  },
  TF3006: {
    errorCode: "INVALID_PARAMETER_VALUE",
    title: "Several tensors without names",
    template: "A Schema of {count} TensorSpecs needs a name for each; only a single tensor can do without.",
  },
  TF3007: {
    errorCode: "INVALID_PARAMETER_VALUE",
    title: "An unnamed column that is optional",
    template:
      "A column without a name cannot be optional: nothing would tell which one is missing. Name all columns or require all.",
  },
  TF3008: {
    errorCode: "INVALID_PARAMETER_VALUE",
    title: "Two inputs of one name",
    template: "A Schema names each input once, received {names} more than once. Rename or remove the repeated ones.",
  },
  TF3009: {
    errorCode: "INVALID_PARAMETER_VALUE",
    title: "An object type without properties",
    template:
      "An ObjectType needs at least one Property, received none. Use a MapType or AnyType for objects whose keys are not known.",
  },
  TF3010: {
    errorCode: "INVALID_PARAMETER_VALUE",
    title: "Two properties of one name",
    template:
      "An ObjectType names each property once, received {names} more than once. Rename or remove the repeated ones.",
  },
  TF3011: {
    errorCode: "INVALID_PARAMETER_VALUE",
    title: "Two params of one name",
    template:
      "A ParamSchema names each param once, received {names} more than once. Rename or remove the repeated ones.",
  },
  TF3012: {
    errorCode: "INVALID_PARAMETER_VALUE",
    title: "An empty signature",
    template: "A ModelSignature needs inputs, outputs or params, received none of them.",
  },
  TF3013: {
    errorCode: "INVALID_PARAMETER_VALUE",
    title: "A key is missing in the JSON of a schema",
    template: "The JSON of a {owner} needs the key `{key}`, received {received}.",
  },
  TF3014: {
    errorCode: "INVALID_PARAMETER_VALUE",
    title: "Unknown keys in the JSON of a column",
    template: "The JSON of a ColSpec has the keys `type`, `name` and `required`, received {keys} besides. Remove them.",
  },
  TF3015: {
    errorCode: "INVALID_PARAMETER_VALUE",
    title: "Not a NumPy dtype",
    template: `\`{dtype}\` is not a dtype of a TensorSpec, which is the name of a NumPy dtype such as float32, int64, bool, str or datetime64[ns], \
without a length.`,
  },
  TF3016: {
    errorCode: "INVALID_PARAMETER_VALUE",
    title: "A param of type binary",
    template: "The param `{name}` cannot be of type binary: params are JSON. Declare a string that holds base64 text.",
  },
  TF3017: {
    errorCode: "INVALID_PARAMETER_VALUE",
    title: "The value of a param has another type",
    template: "The value of the param `{name}` must be of type {target}, received {source}: {value}.",
  },
  TF3018: {
    errorCode: "INVALID_PARAMETER_VALUE",
    title: "The value of a param has another shape",
    template: `The param \`{name}\` has the shape {shape}, so its value must be {expected}, received {received}. \
Params have the shape null (a value or an object) or [-1] (a list of values).`,
  },
  TF3019: {
    errorCode: "INVALID_PARAMETER_VALUE",
    title: "The value of a param is not a datetime",
    template: `The value of the param \`{name}\` must be a Date or ISO 8601 text such as 2024-03-01T12:30:15.250, not finer than milliseconds, \
received {source}: {value}.`,
  },
  TF3020: {
    errorCode: "INVALID_PARAMETER_VALUE",
    title: "The value of a param is not an object",
    template: "The value of the param `{name}` must be an object with the properties of its type, received {received}.",
  },
  TF3021: {
    errorCode: "INVALID_PARAMETER_VALUE",
    title: "The value of a param lacks properties",
    template: "The value of the param `{name}` lacks the properties {missing}, which its type requires.",
  },
  TF3022: {
    errorCode: "INVALID_PARAMETER_VALUE",
    title: "The value of a param has undeclared properties",
    template: "The value of the param `{name}` has the properties {unknown}, which its type does not declare.",
  },
  TF3023: {
    errorCode: "INVALID_PARAMETER_VALUE",
    title: "A property of a param has another type",
    template:
      "The property `{key}` in the value of the param `{name}` must be of type {expected}, received {received}: {value}.",
  },
  TF3024: {
    errorCode: "INVALID_PARAMETER_VALUE",
    title: "An integer of a param is out of range",
    template:
      "The value {value} of the param `{name}` is outside the range of {target}. Pass integers beyond 2^53 as bigint.",
  },
  TF3025: {
    errorCode: "INVALID_PARAMETER_VALUE",
    title: "A schema is nested too deep",
    template: "A type is nested more than {limit} levels deep. Use AnyType for what is inside.",
  },
  TF3026: {
    errorCode: "INVALID_PARAMETER_VALUE",
    title: "A param of a type that params cannot have",
    template: `The param \`{name}\` is declared as {type}; a param is a single value, a list of single values, or an object. \
Put it into an object, or into the model input.`,
  },
  TF3030: {
    errorCode: "INVALID_PARAMETER_VALUE",
    title: "Not JSON",
    template: "The text is not JSON: {problem}.",
  },
} as const;

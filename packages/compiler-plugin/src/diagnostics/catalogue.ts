import { fileDiagnostics } from "./file-diagnostics.ts";

/** How much a diagnostic matters: an error ends the build, a warning is shown, information is there for those who ask. */
export type Severity = "error" | "warning" | "information";

/** What the catalogue says of one diagnostic. */
export interface DiagnosticDefinition {
  readonly severity: Severity;
  /** The title of its page under `docs/errors/`. */
  readonly title: string;
  /** What is wrong; `{name}` stands for the parameter of that name. */
  readonly message: string;
  /** What to do about it. */
  readonly fix: string;
}

/** What the compiler plugin finds in the types of a model. */
export const typeDiagnostics = {
  TF1001: {
    severity: "error",
    title: "The model input is not an array",
    message: "The model input `{parameter}: {type}` is not an array, and MLflow hands `predict` a batch of elements.",
    fix: "Wrap the type in an array: `{parameter}: {wrapped}`.",
  },
  TF1002: {
    severity: "warning",
    title: "The model input has no type",
    message: "The model input `{parameter}` has no type, so nothing is validated and no signature is inferred from it.",
    fix: "Annotate it with an array, such as `{parameter}: string[]`.",
  },
  TF1003: {
    severity: "error",
    title: "The model input may be null",
    message:
      "The model input `{parameter}: {type}` allows null, which MLflow allows neither for the input nor for its elements.",
    fix: "Leave null out, or make it an optional property of an object type.",
  },
  TF1004: {
    severity: "error",
    title: "A property that may be null has no default",
    message:
      "`{path}` may be null, but it is neither optional nor has a default, and MLflow's optional properties need one.",
    fix: "Write `{property}?: {type}`, or give it a default: `{property}: {type} = null`.",
  },
  TF1005: {
    severity: "error",
    title: "A type that cannot carry data",
    message: "`{path}` has the type `{type}`, which is no data: {reason}.",
    fix: "Use a primitive, Date, Uint8Array, an array, a record, a Map, a class, an interface, or a union of these; `unknown` accepts anything.",
  },
  TF1006: {
    severity: "error",
    title: "The keys of a record are not text",
    message: "`{path}` has keys of the type `{key}`, and the keys of MLflow's maps are text.",
    fix: "Write `Record<string, …>` or `Map<string, …>`.",
  },
  TF1007: {
    severity: "warning",
    title: "A value is not validated",
    message: "`{path}` has the type `{type}`, so anything is accepted for it, and the signature says `any`.",
    fix: "Declare what it holds, if that is known.",
  },
  TF1008: {
    severity: "error",
    title: "The model input is any",
    message: "The model input `{parameter}: {type}` says nothing of its elements.",
    fix: "Declare them; write `unknown[]` if really anything is meant to be accepted.",
  },
  TF1009: {
    severity: "information",
    title: "A union is any to MLflow",
    message:
      "`{path}` is the union `{type}`: it is validated on every call, and the signature says `any`, because MLflow has no unions.",
    fix: "Nothing has to be done.",
  },
  TF1010: {
    severity: "error",
    title: "A type that cannot be found",
    message: "`{path}` has a type that TypeScript cannot find: `{type}`.",
    fix: "Check the import, and that the tsconfig.json in use knows the file and its packages (`tsc --noEmit` tells more).",
  },
  TF1011: {
    severity: "error",
    title: "A class that the model cannot reach",
    message: "`{type}` is a class of {file}, and instances of it can only be made where it can be imported.",
    fix: "Export it from its file, or declare it where the model is.",
  },
  TF1012: {
    severity: "error",
    title: "A class that cannot be constructed",
    message: "Instances of `{type}` cannot be made from data: {reason}.",
    fix: "Use a constructor without arguments or with parameter properties alone (`constructor(public name: string)`), or an interface.",
  },
  TF1013: {
    severity: "error",
    title: "A type without end",
    message: "`{path}` has the type `{type}`, which has no end: {reason}.",
    fix: "Put the repetition into a property of a class or an interface, which takes the same type arguments each time.",
  },
  TF1014: {
    severity: "error",
    title: "An object type without properties",
    message: "`{path}` has the type `{type}`, which has no properties that carry data.",
    fix: "Declare its properties, or write `Record<string, …>`.",
  },
  TF1015: {
    severity: "error",
    title: "A model without a method predict",
    message: "`{name}` is decorated with `@pyfunc`, but {reason}.",
    fix: "Declare one method `predict(modelInput: …[]): …` with a body.",
  },
  TF1016: {
    severity: "error",
    title: "An undecorated subclass overrides predict",
    message:
      "`{name}` overrides the `predict` of the model `{base}` and is not decorated, so nothing would be validated.",
    fix: "Decorate it with `@pyfunc`, too.",
  },
  TF1017: {
    severity: "warning",
    title: "Parameters of predict with other names",
    message:
      "`predict` of `{name}` takes {names}, where MLflow expects `context`, `modelInput` and `params`; the position decides.",
    fix: "Rename the parameters to what they are.",
  },
  TF1018: {
    severity: "error",
    title: "Params that are not an object type",
    message: "The params `{parameter}: {type}` are no object type, so MLflow has no names for them.",
    fix: "Declare a class or an interface with a property for each param, or `Record<string, unknown>` for untyped params.",
  },
  TF1019: {
    severity: "error",
    title: "A param without a default",
    message: "The param `{path}` is required, but callers of MLflow may leave any param out.",
    fix: "Give it a default, or make it optional: `{property}?: {type}`.",
  },
  TF1020: {
    severity: "warning",
    title: "A type made of a class gives plain objects",
    message:
      "`{path}` has the type `{type}`, which is made of the class `{base}`: its values become plain objects, without methods.",
    fix: "Declare a class of its own if instances are needed; otherwise nothing has to be done.",
  },
  TF1021: {
    severity: "error",
    title: "A tag with a value that cannot be read",
    message: "`{path}` has `@{tag} {text}`, where {expected} is expected.",
    fix: "Write {expected}, such as `@{tag} {example}`, or leave the tag out.",
  },
  TF1022: {
    severity: "error",
    title: "A constraint that does not fit the type",
    message: "`{path}` has `@{tag}`, which is for {subjects}, and the type `{type}`.",
    fix: "Leave the tag out, or put it where the type has {subjects}: on a property, or on an alias of its own.",
  },
  TF1023: {
    severity: "error",
    title: "Constraints that contradict one another",
    message: "No value of `{path}` can be right: `{one}` contradicts `{other}`.",
    fix: "Correct one of them; constraints of an alias hold wherever it is used.",
  },
  TF1024: {
    severity: "error",
    title: "A constraint that is stated twice",
    message: "`{path}` has two values for `@{tag}`, `{one}` and `{other}`, of which only one could be followed.",
    fix: "Keep one of them; constraints of an alias hold wherever it is used.",
  },
  TF1025: {
    severity: "error",
    title: "A pattern that can backtrack without end",
    message:
      "The `@pattern` of `{path}`, /{pattern}/, takes exponential time for some texts, such as {attack}: one request could block the model.",
    fix: "Write it so that a text can match in one way only: no repetition inside a repetition, and no alternatives that begin alike.",
  },
  TF1026: {
    severity: "warning",
    title: "A pattern that is slow on long text",
    message: "The `@pattern` of `{path}`, /{pattern}/, takes very long for some long texts, such as {attack}.",
    fix: "Add `@maxLength {affordable}` or less: longer text is refused before it is matched. Or write the pattern so that a text can match in one way only.",
  },
  TF1027: {
    severity: "error",
    title: "A format that is not known",
    message: "`{path}` has `@format {format}`, which nothing can check.",
    fix: "Use one of {known}; `@pattern` says anything else.",
  },
  TF1028: {
    severity: "warning",
    title: "A documented default that is not used",
    message: "The `@default {text}` of `{path}` is left out of the JSON Schema, because {reason}.",
    fix: "Write a JSON value, and the same one as the initialiser; or leave the tag out.",
  },
  TF1029: {
    severity: "warning",
    title: "A constraint that gets lost in a type argument",
    message:
      "`{path}` has the type `{type}`, and the constraints of `{alias}` do not reach the values of a type argument.",
    fix: "State the constraints on the property of the generic type, or use a type that is not generic.",
  },
  TF1030: {
    severity: "error",
    title: "A schema that cannot be reached",
    message:
      "A type is inferred from the schema `{schema}` in {file}, which validates it but cannot be imported from here.",
    fix: "Export the schema from its module, under its own name or another.",
  },
  TF1031: {
    severity: "error",
    title: "A stream takes something else than the prediction",
    message:
      "`{name}.predictStream` has `{stream}` as its {part}, and `predict` has `{predict}`: one signature stands for both.",
    fix: "Give both the same types, and make them differ in what they return alone.",
  },
  TF1032: {
    severity: "warning",
    title: "Numbers that cannot be told apart",
    message: "`{path}` is the union `{type}`, and a number alone does not tell which of its numeric types is meant.",
    fix: "Keep one of them: `number` takes every number, `long` whole ones.",
  },
  TF1033: {
    severity: "error",
    title: "A type that the targeted MLflow cannot read",
    message: "{path} of `{name}` is {type} in the signature, which MLflow {target} cannot read: it came with {since}.",
    fix: "Raise `targetMlflow` to {since}, or declare a type that older releases know.",
  },
  TF1034: {
    severity: "warning",
    title: "An explicit signature that contradicts the types",
    message: "The signature that `{name}` is given contradicts its types, which count in its place:\n{difference}",
    fix: "Leave the signature out, or declare the types that it stands for.",
  },
  TF1035: {
    severity: "warning",
    title: "A model class whose constructor takes arguments",
    message:
      "The constructor of `{name}` takes `{parameter}`, and a saved model is constructed without arguments, so `saveModel` refuses the class.",
    fix: "Read `modelConfig` and `artifacts` in `loadContext(context)` instead, or give `{parameter}` a default. Nothing has to be done for a model that is never saved.",
  },
} as const;

/** What the catalogue says, diagnostic by diagnostic. */
export type Catalogue = typeof typeDiagnostics & typeof fileDiagnostics;

/** TF1xxx: all that the compiler plugin finds. */
export const catalogue: Catalogue = { ...typeDiagnostics, ...fileDiagnostics };

/** The code of a diagnostic. */
export type DiagnosticCode = keyof Catalogue;

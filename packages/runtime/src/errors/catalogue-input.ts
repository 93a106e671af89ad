/** TF2xxx: decorating a model, and the data that it is given. */
export const inputErrors = {
  TF2001: {
    errorCode: "INVALID_STATE",
    title: "The compiler plugin did not run",
    template: `\`{name}\` is decorated, but the compiler plugin did not run, so nothing is known of its types and nothing would be validated.
Add one line to the build:
  Vite, vitest: plugins: [tsfunc()] with tsfunc from "@tsfunc/compiler-plugin/vite" in vite.config
  bundlers:     the same from "…/rollup", "…/rolldown", "…/webpack", "…/rspack", "…/esbuild"
  Node:         node --import @tsfunc/compiler-plugin/register model.ts
or give pyfunc explicit schemas, which need no plugin.`,
  },
  TF2002: {
    errorCode: "INVALID_STATE",
    title: "The metadata is newer than the runtime",
    template:
      "The metadata of `{name}` has version {found}; this runtime reads versions up to {supported}. Update @tsfunc/runtime to the release of the @tsfunc/compiler-plugin that wrote it.",
  },
  TF2003: {
    errorCode: "INVALID_STATE",
    title: "A schema validates asynchronously",
    template:
      "The {part} schema of `{name}` (vendor {vendor}) validated asynchronously, but `predict` returns its result at once. Use a schema without asynchronous refinements and transforms.",
  },
  TF2004: {
    errorCode: "INVALID_PARAMETER_VALUE",
    title: "Not a model",
    template:
      "Expected a model, received {received}: neither it nor its class was decorated with `@pyfunc` or wrapped by `pyfunc(…)`. Metadata is not inherited by a subclass that overrides `predict`: decorate it too.",
  },
  TF2005: {
    errorCode: "INVALID_PARAMETER_VALUE",
    title: "Nothing to predict with",
    template:
      "`pyfunc` was applied to {target}, which has no method `predict`. Decorate a class with a `predict` method, decorate that method, or wrap a function.",
  },
  TF2006: {
    errorCode: "INVALID_STATE",
    title: "The metadata is broken",
    template:
      "The metadata refers to {what} `{name}` that it does not define. Build again with matching releases of @tsfunc/runtime and @tsfunc/compiler-plugin.",
  },
  TF2007: {
    errorCode: "INVALID_PARAMETER_VALUE",
    title: "Explicit schemas do not tell their types",
    template:
      'The types of `{name}` are not known, because its schemas do not describe themselves. Use zod 4, zod 3 with `import "@tsfunc/runtime/zod"`, a library with Standard JSON Schema, or type annotations with the compiler plugin; or give a signature where one is taken.',
  },
  TF2008: {
    errorCode: "INVALID_PARAMETER_VALUE",
    title: "Columns for a model with types",
    template:
      '`{name}` was decorated with the option `input: "columns"`, and its model input has the type `{type}`: it receives what that type says. Leave the option out, or declare the model input as `Frame` of @tsfunc/runtime/frame and give the model a signature.',
  },
  TF2010: {
    errorCode: "INVALID_STATE",
    title: "A schema of a type without the compiler plugin",
    template: `\`schemaOf<…>()\` was called, but the compiler plugin did not run, so nothing is known of the type.
Add one line to the build:
  Vite, vitest: plugins: [tsfunc()] with tsfunc from "@tsfunc/compiler-plugin/vite" in vite.config
  bundlers:     the same from "…/rollup", "…/rolldown", "…/webpack", "…/rspack", "…/esbuild"
  Node:         node --import @tsfunc/compiler-plugin/register main.ts`,
  },
  TF2011: {
    errorCode: "INVALID_PARAMETER_VALUE",
    title: "An unknown dialect of JSON Schema",
    template: "JSON Schema is not written for the target {target}. Use one of {targets}.",
  },
  TF2012: {
    errorCode: "INVALID_PARAMETER_VALUE",
    title: "Not a schema of zod 3",
    template:
      "Expected a schema of zod 3, received {received}. Schemas of zod 4 are read without conversion; give them to `pyfunc` as they are.",
  },
  TF2020: {
    errorCode: "INVALID_PARAMETER_VALUE",
    title: "Only the first column of a frame is used",
    template:
      "Of the {columns} columns of the frame only `{first}` is used, since elements are {type}. Pass one column, or declare an object type.",
  },
  TF2021: {
    errorCode: "INVALID_PARAMETER_VALUE",
    title: "The input example does not fit the types of the model",
    template: "The input example of `{name}` does not fit its types. {reason}",
  },
  TF2100: {
    errorCode: "INVALID_PARAMETER_VALUE",
    title: "The model input does not fit its type hint",
    template: "Failed to validate data against {hint}, {found}:\n{findings}",
  },
  TF2101: {
    errorCode: "INVALID_PARAMETER_VALUE",
    title: "The params do not fit their type",
    template: "Failed to validate params against {hint}, {found}:\n{findings}",
  },
  TF2102: {
    errorCode: "INVALID_PARAMETER_VALUE",
    title: "The model output does not fit its type",
    template: "Failed to validate output against {hint}, {found}:\n{findings}",
  },
  TF2110: {
    errorCode: "INVALID_PARAMETER_VALUE",
    title: "The data do not fit the schema of the signature",
    template: "Failed to enforce the schema of the signature, {found}:\n{findings}",
  },
  TF2111: {
    errorCode: "INVALID_PARAMETER_VALUE",
    title: "The params do not fit the signature",
    template: "Failed to enforce the params of the signature, {found}:\n{findings}",
  },
  TF2112: {
    errorCode: "INVALID_PARAMETER_VALUE",
    title: "Params that are no dictionary",
    template: "Params must be an object that has the value of each param under its name, received {received}.",
  },
  TF2113: {
    errorCode: "INVALID_PARAMETER_VALUE",
    title: "Data that have no columns",
    template: `The signature has columns, but the data are {received}. Pass records, one record, an object with a list for each column, \
a frame or an Arrow table.`,
  },
  TF2130: {
    errorCode: "INVALID_PARAMETER_VALUE",
    title: "Undeclared columns are ignored",
    template: "The data have columns that the signature does not declare, and that are ignored: {extra}.",
  },
  TF2131: {
    errorCode: "INVALID_PARAMETER_VALUE",
    title: "Undeclared params are ignored",
    template:
      "Params that the signature does not declare are ignored: {unknown}. It declares {supported}; declare the others to pass them.",
  },
  TF2132: {
    errorCode: "INVALID_PARAMETER_VALUE",
    title: "Params without a schema are ignored",
    template: "The signature declares no params, so those given are ignored: {received}. Declare them to pass them.",
  },
} as const;

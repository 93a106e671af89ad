/** One package as the design has it. */
export interface PackageRules {
  /** The packages of ours that it may import. */
  readonly imports: readonly string[];
  /** The folders under `src/`; each may import itself and those before it. */
  readonly rooms: readonly string[];
}

/**
 * The packages and the direction of their imports: `cli → server → mlflow → runtime` and `cli → compiler-plugin → runtime`. An arrow
 * includes the arrows behind it. A package or a room that does not stand here does not belong in the workspace.
 */
export const PACKAGES: Readonly<Record<string, PackageRules>> = {
  "@tsfunc/runtime": {
    imports: [],
    rooms: [
      "errors",
      "json",
      "primitive",
      "descriptor",
      "signature",
      "compare",
      "json-schema",
      "frame",
      "infer",
      "enforce",
      "convert",
      "standard-schema",
      "pyfunc",
      "example",
      "interop",
    ],
  },
  "@tsfunc/compiler-plugin": {
    imports: ["@tsfunc/runtime"],
    rooms: ["diagnostics", "analyze", "emit", "inject", "cache", "build-tools"],
  },
  "@tsfunc/mlflow": {
    imports: ["@tsfunc/runtime"],
    rooms: [
      "errors",
      "model-file",
      "http",
      "tracking",
      "tracing",
      "load",
      "python",
      "packaging",
      "artifacts",
      "registry",
      "local-store",
      "client",
      "fluent",
    ],
  },
  "@tsfunc/server": {
    imports: ["@tsfunc/mlflow", "@tsfunc/runtime"],
    rooms: ["errors", "protocol", "streaming", "openapi", "limits", "page", "service", "workers"],
  },
  tsfunc: {
    imports: ["@tsfunc/server", "@tsfunc/mlflow", "@tsfunc/compiler-plugin", "@tsfunc/runtime"],
    rooms: ["output", "config", "errors", "data", "playground", "commands"],
  },
  "@tsfunc/playground": {
    imports: ["@tsfunc/runtime"],
    rooms: ["link", "controls", "signature", "type", "example", "try", "compare", "page"],
  },
};

/** A module that only one place may import. */
export interface Reservation {
  readonly module: string;
  readonly package: string;
  /** A room or a file directly in `src/`. */
  readonly place: string;
  /** Only by `import()`, so that nothing else pays for it. */
  readonly lazily?: true;
}

/** Imports that are held to one place each. */
export const RESERVED: readonly Reservation[] = [
  { module: "ts-morph", package: "@tsfunc/compiler-plugin", place: "analyze" },
  { module: "recheck", package: "@tsfunc/compiler-plugin", place: "analyze" },
  { module: "ajv-formats", package: "@tsfunc/runtime", place: "formats.ts" },
  { module: "reflect-metadata", package: "@tsfunc/runtime", place: "reflect.ts" },
  { module: "zod-to-json-schema", package: "@tsfunc/runtime", place: "interop" },
  { module: "@tsfunc/compiler-plugin", package: "@tsfunc/mlflow", place: "packaging", lazily: true },
  { module: "esbuild", package: "@tsfunc/mlflow", place: "packaging", lazily: true },
  { module: "@opentelemetry/api", package: "@tsfunc/mlflow", place: "tracing", lazily: true },
  { module: "@opentelemetry/sdk-trace-node", package: "@tsfunc/mlflow", place: "tracing", lazily: true },
  { module: "@opentelemetry/exporter-trace-otlp-proto", package: "@tsfunc/mlflow", place: "tracing", lazily: true },
  { module: "@aws-sdk/client-s3", package: "@tsfunc/mlflow", place: "artifacts", lazily: true },
  { module: "@aws-sdk/lib-storage", package: "@tsfunc/mlflow", place: "artifacts", lazily: true },
  { module: "@azure/identity", package: "@tsfunc/mlflow", place: "artifacts", lazily: true },
  { module: "@azure/storage-blob", package: "@tsfunc/mlflow", place: "artifacts", lazily: true },
  { module: "@codemirror/state", package: "@tsfunc/playground", place: "type" },
  { module: "@codemirror/view", package: "@tsfunc/playground", place: "type" },
  { module: "papaparse", package: "@tsfunc/playground", place: "example" },
];

/** Defaults of `tsfunc build`. */
export interface BuildConfig {
  /** The module of the model. */
  readonly module?: string;
  /** A JSON file of what the model is called with. */
  readonly inputExample?: string;
  /** A JSON file of the params of that call. */
  readonly exampleParams?: string;
  /** A JSON file of what the model is configured by. */
  readonly modelConfig?: string;
  /** Files and folders that the model needs, by name. */
  readonly artifact?: Readonly<Record<string, string>>;
  /** What else is to stand in the MLmodel file. */
  readonly metadata?: Readonly<Record<string, string>>;
  /** Whether the model is refused for what is otherwise a warning about its example. */
  readonly strict?: boolean;
  /** The folder that the model becomes. */
  readonly output?: string;
  /** Whether the model that is there is replaced. */
  readonly overwrite?: boolean;
  /** Whether it runs again whenever a source changes. */
  readonly watch?: boolean;
  /** Whether the result is printed as JSON. */
  readonly json?: boolean;
}

/** Defaults of `tsfunc codegen`. */
export interface CodegenConfig {
  /** The model. */
  readonly uri?: string;
  /** The file to write. */
  readonly output?: string;
  /** Whether the types alone are written. */
  readonly types?: boolean;
  /** What a long is in predictions: `number` or `bigint`. */
  readonly int64?: string;
  /** Whether the file is only compared. */
  readonly check?: boolean;
  /** Whether the result is printed as JSON. */
  readonly json?: boolean;
}

/** Defaults of `tsfunc diff`. */
export interface DiffConfig {
  /** The old model; together with the new one. */
  readonly before?: string;
  /** The new model. */
  readonly after?: string;
  /** From which impact on it ends with 1: `breaking` or `risky`. */
  readonly failOn?: string;
  /** Whether the changes are printed as Markdown. */
  readonly markdown?: boolean;
  /** Whether the result is printed as JSON. */
  readonly json?: boolean;
}

/** Defaults of `tsfunc inspect`. */
export interface InspectConfig {
  /** The model. */
  readonly uri?: string;
  /** Whether the result is printed as JSON. */
  readonly json?: boolean;
}

/** Defaults of `tsfunc log`. */
export interface LogConfig {
  /** The module of the model. */
  readonly module?: string;
  /** A JSON file of what the model is called with. */
  readonly inputExample?: string;
  /** A JSON file of the params of that call. */
  readonly exampleParams?: string;
  /** A JSON file of what the model is configured by. */
  readonly modelConfig?: string;
  /** Files and folders that the model needs, by name. */
  readonly artifact?: Readonly<Record<string, string>>;
  /** What else is to stand in the MLmodel file. */
  readonly metadata?: Readonly<Record<string, string>>;
  /** Whether the model is refused for what is otherwise a warning about its example. */
  readonly strict?: boolean;
  /** The name of the logged model. */
  readonly name?: string;
  /** The experiment that it belongs to. */
  readonly experiment?: string;
  /** The name that it is registered as, too. */
  readonly register?: string;
  /** Aliases that point to the new version. */
  readonly alias?: string | readonly string[];
  /** The tracking store; before that of all commands, and before the environment. */
  readonly trackingUri?: string;
  /** Tags. */
  readonly tag?: Readonly<Record<string, string>>;
  /** Params. */
  readonly param?: Readonly<Record<string, string>>;
  /** Whether the result is printed as JSON. */
  readonly json?: boolean;
}

/** Defaults of `tsfunc playground`. */
export interface PlaygroundConfig {
  /** A saved model to try on the page. */
  readonly model?: string;
  /** The port; 0 for a free one. */
  readonly port?: number;
  /** Whether the page is opened in the browser. */
  readonly open?: boolean;
  /** Whether the address is printed as JSON. */
  readonly json?: boolean;
}

/** Defaults of `tsfunc predict`. */
export interface PredictConfig {
  /** The file of data. */
  readonly file?: string;
  /** The model. */
  readonly model?: string;
  /** The file for the predictions. */
  readonly output?: string;
  /** The file for refused rows. */
  readonly failures?: string;
  /** What the file is: `json`, `jsonl`, `csv`, `parquet` or `arrow`. */
  readonly from?: string;
  /** The params, as a JSON object. */
  readonly params?: string;
  /** Single params. */
  readonly param?: Readonly<Record<string, string>>;
  /** How many rows the model is given at once. */
  readonly batchSize?: number;
  /** How many threads predict. */
  readonly workers?: number;
  /** Whether it begins anew where an interrupted run would be gone on with. */
  readonly restart?: boolean;
  /** Whether the summary is printed as JSON. */
  readonly json?: boolean;
}

/** Defaults of `tsfunc serve`. */
export interface ServeConfig {
  /** The model. */
  readonly model?: string;
  /** The address to listen on. */
  readonly host?: string;
  /** The port; 0 for a free one. */
  readonly port?: number;
  /** How many processes predict. */
  readonly workers?: number;
  /** The time that the model has for an answer, in seconds. */
  readonly timeout?: number;
  /** How many requests a process works on at once. */
  readonly concurrency?: number;
  /** The size of a body, in MiB. */
  readonly maxBody?: number;
  /** How NaN and infinities are written: `bare` or `null`. */
  readonly nan?: string;
  /** The status when the model throws: 400 or 500. */
  readonly modelErrorStatus?: number;
  /** Host names to answer to. */
  readonly allowedHosts?: string | readonly string[];
  /** Origins whose pages may call the server. */
  readonly allowedOrigins?: string | readonly string[];
  /** The least serious lines of the log. */
  readonly logLevel?: string;
  /** Whether answers show stack traces. */
  readonly development?: boolean;
  /** Whether there is a page on which the model can be tried. */
  readonly playground?: boolean;
  /** Whether a Dockerfile is printed instead. */
  readonly dockerfile?: boolean;
}

/** Defaults of `tsfunc validate`. */
export interface ValidateConfig {
  /** The model. */
  readonly uri?: string;
  /** The body of a request, as a JSON file. */
  readonly input?: string;
  /** Whether the result is printed as JSON. */
  readonly json?: boolean;
}

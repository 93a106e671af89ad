/** Defaults of `tsfunc check`. */
export interface CheckConfig {
  /** Files and folders with models. */
  readonly paths?: string | readonly string[];
  /** The tsconfig.json to read by. */
  readonly project?: string;
  /** The file whose rows are checked. */
  readonly data?: string;
  /** Of data: the URI of a saved model, or the name of one in a source. */
  readonly model?: string;
  /** Of data: what the file is, `jsonl`, `csv`, `parquet` or `arrow`. */
  readonly from?: string;
  /** Of data: how many refused rows are shown. */
  readonly limit?: number;
  /** Of data: the file for all refused rows. */
  readonly failures?: string;
  /** Whether it runs again whenever a source changes. */
  readonly watch?: boolean;
  /** Whether the result is printed as JSON. */
  readonly json?: boolean;
}

/** Defaults of `tsfunc doctor`. */
export interface DoctorConfig {
  /** Whether the result is printed as JSON. */
  readonly json?: boolean;
}

/** Defaults of `tsfunc emit`. */
export interface EmitConfig {
  /** Files and folders with models. */
  readonly paths?: string | readonly string[];
  /** The tsconfig.json to read by. */
  readonly project?: string;
  /** Whether the files are only compared. */
  readonly check?: boolean;
  /** Whether it runs again whenever a source changes. */
  readonly watch?: boolean;
  /** Whether the result is printed as JSON. */
  readonly json?: boolean;
}

/** Defaults of `tsfunc export`. */
export interface ExportConfig {
  /** The source file or the saved model. */
  readonly source?: string;
  /** `json-schema`, `openapi` or `zod`. */
  readonly format?: string;
  /** Of a JSON Schema: `input`, `element`, `output` or `params`. */
  readonly part?: string;
  /** Of a JSON Schema: its dialect. */
  readonly target?: string;
  /** The version of zod: `4` or `3`. */
  readonly zod?: string;
  /** The model, where a source file has several. */
  readonly model?: string;
  /** The file to write. */
  readonly output?: string;
  /** Whether the file is only compared. */
  readonly check?: boolean;
  /** Whether the result is printed as JSON. */
  readonly json?: boolean;
}

/** Defaults of `tsfunc infer`. */
export interface InferConfig {
  /** The file of data. */
  readonly file?: string;
  /** What is printed: `text`, `json` or `typescript`. */
  readonly format?: string;
  /** What the file is: `json`, `jsonl`, `csv`, `parquet` or `arrow`. */
  readonly from?: string;
  /** The name of the interface. */
  readonly name?: string;
  /** The file to write. */
  readonly output?: string;
  /** The same as `format: "json"`. */
  readonly json?: boolean;
}

/** Defaults of `tsfunc init`. */
export interface InitConfig {
  /** The build tool. */
  readonly tool?: string;
  /** Whether the edits are made without a question. */
  readonly yes?: boolean;
  /** Whether the result is printed as JSON. */
  readonly json?: boolean;
}

/** Defaults of `tsfunc patch`. */
export interface PatchConfig {
  /** Files and folders that `tsc` has emitted. */
  readonly paths?: string | readonly string[];
  /** The tsconfig.json to read by. */
  readonly project?: string;
  /** Whether nothing is written. */
  readonly dryRun?: boolean;
  /** Whether the result is printed as JSON. */
  readonly json?: boolean;
}

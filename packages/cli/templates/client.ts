import { FORM, INPUT, INT64, type ModelInput, type ModelOutput, type ModelParams, OUTPUT } from "./model.ts";

/** How the input of the model becomes the body of a request. */
export type Form =
  | { readonly kind: "inputs" }
  | { readonly kind: "split"; readonly columns: readonly string[] }
  | { readonly kind: "rows"; readonly isSingle: boolean };

/** What JSON has no word for: null for what it has. */
export type Codec =
  | null
  | "datetime"
  | "binary"
  | "double"
  | "long"
  | "plain"
  | { readonly each: Codec }
  | { readonly members: readonly (readonly [name: string, codec: Codec])[] };

// begin

/** Where the model is served. */
export interface ClientOptions {
  /** The address of the server, such as `http://127.0.0.1:5000`, or of its path `/invocations`. */
  readonly baseUrl: string | URL;
  /** Sent as `Authorization: Bearer …`. */
  readonly token?: string;
  /** More headers for every request. */
  readonly headers?: Readonly<Record<string, string>>;
  /** Stands in for the global `fetch`. */
  readonly fetch?: typeof fetch;
}

/** The client of one model. */
export interface Client {
  /**
   * Predicts.
   *
   * @param input The model input.
   * @param params Params; those that are left out have their defaults.
   * @param options A signal that cancels the request.
   * @returns What the model predicts.
   * @throws {ModelError} When the server refuses the request, or the model fails.
   */
  predict(input: ModelInput, params?: ModelParams, options?: { readonly signal?: AbortSignal }): Promise<ModelOutput>;
}

/** What a server says when it does not answer with predictions. */
export class ModelError extends Error {
  /** The HTTP status. */
  readonly status: number;
  /** MLflow's code, such as `INVALID_PARAMETER_VALUE`; null where the server gives none. */
  readonly errorCode: string | null;
  /** All that the server says: where the model fails, MLflow tells where in `stack_trace`. */
  readonly body: unknown;

  constructor(message: string, status: number, body: unknown, options?: ErrorOptions) {
    super(message, options);
    const code = memberOf(body, "error_code");
    this.name = "ModelError";
    this.status = status;
    this.errorCode = typeof code === "string" ? code : null;
    this.body = body;
  }
}

/**
 * Makes a client of the model.
 *
 * @param options Where the model is served.
 */
export function createClient(options: ClientOptions): Client {
  const base = String(options.baseUrl).replace(/\/+$/, "");
  const url = base.endsWith("/invocations") ? base : `${base}/invocations`;
  const headers: Record<string, string> = { ...options.headers, "content-type": "application/json" };
  if (options.token !== undefined) Object.assign(headers, { authorization: `Bearer ${options.token}` });
  const send = options.fetch ?? fetch;
  return {
    async predict(input, params, { signal } = {}) {
      const body = encode({ ...bodyOf(walk(input, INPUT, asFloat)), ...(params === undefined ? {} : { params }) });
      const request = { method: "POST", headers, body };
      const response = await send(url, signal === undefined ? request : { ...request, signal });
      return predictionsOf(await response.text(), response.status);
    },
  };
}

function bodyOf(input: unknown): Readonly<Record<string, unknown>> {
  if (FORM.kind === "inputs" || !Array.isArray(input)) return { inputs: input };
  const rows: readonly unknown[] = input;
  if (FORM.kind === "rows") return { dataframe_split: { data: FORM.isSingle ? rows.map((value) => [value]) : rows } };
  const columns = FORM.columns.filter((name) => rows.some((row) => memberOf(row, name) !== undefined));
  return { dataframe_split: { columns, data: rows.map((row) => columns.map((name) => memberOf(row, name) ?? null)) } };
}

function memberOf(value: unknown, name: string): unknown {
  return typeof value === "object" && value !== null && Object.hasOwn(value, name)
    ? Reflect.get(value, name)
    : undefined;
}

function predictionsOf(text: string, status: number): ModelOutput {
  const answer = parsed(text, status);
  if (status >= 200 && status < 300)
    return walk(memberOf(answer, "predictions") ?? answer, OUTPUT, decode) as ModelOutput;
  const message = memberOf(answer, "message") ?? memberOf(answer, "detail");
  throw new ModelError(
    typeof message === "string" ? message : `The server answered with status ${status}.`,
    status,
    answer,
  );
}

function parsed(text: string, status: number): unknown {
  try {
    return parse(text);
  } catch (cause) {
    const start = text.slice(0, 200);
    throw new ModelError(`The server answered with status ${status} and no JSON: ${start}`, status, text, { cause });
  }
}

/** A number that is written with a point, even where it is an integer: MLflow tells `2` from `2.0`. */
class Float {
  readonly value: number;

  constructor(value: number) {
    this.value = value;
  }
}

function asFloat(value: unknown): unknown {
  return typeof value === "number" ? new Float(value) : value;
}

/** JSON has no dates and bytes, and takes integers of any length. */
function encode(value: unknown): string {
  if (typeof value === "bigint" || typeof value === "number") return String(value);
  if (typeof value !== "object" || value === null) return JSON.stringify(value ?? null);
  if (Array.isArray(value)) return `[${value.map((item: unknown) => encode(item ?? null)).join(",")}]`;
  return encodeObject(value);
}

function encodeObject(value: object): string {
  if (value instanceof Float) return /^-?\d+$/.test(String(value.value)) ? `${value.value}.0` : String(value.value);
  if (value instanceof Date) return JSON.stringify(value.toISOString().replace("Z", ""));
  if (value instanceof Uint8Array) return JSON.stringify(base64(value));
  if (ArrayBuffer.isView(value)) return encode(Array.from(value as unknown as ArrayLike<unknown>));
  const members = Object.entries(value).filter(([, member]) => member !== undefined);
  return `{${members.map(([key, member]) => `${JSON.stringify(key)}:${encode(member)}`).join(",")}}`;
}

function base64(bytes: Uint8Array): string {
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));
}

/** Text, or what `JSON.parse` would round or refuse. */
const TOKEN = /"(?:[^"\\]|\\.)*"|(?<![\d.eE+-])-?(?:\d{16,}(?![\d.eE])|NaN\b|Infinity\b)/g;
const MARK = "\u0000number:";

function parse(text: string): unknown {
  const marked = text.replace(TOKEN, (token) => (token.startsWith('"') ? token : JSON.stringify(MARK + token)));
  return JSON.parse(marked, (_, value: unknown) => {
    if (typeof value !== "string" || !value.startsWith(MARK)) return value;
    const number = Number(value.slice(MARK.length));
    return Number.isFinite(number) && !Number.isSafeInteger(number) ? BigInt(value.slice(MARK.length)) : number;
  });
}

/** Changes what stands at the places that a codec names. */
function walk(value: unknown, codec: Codec, change: (value: unknown, codec: string) => unknown): unknown {
  if (codec === null || value === null || value === undefined) return value;
  if (typeof codec === "string") return change(value, codec);
  if (Array.isArray(value)) {
    return "each" in codec ? value.map((item: unknown) => walk(item, codec.each, change)) : value;
  }
  if (typeof value !== "object" || ArrayBuffer.isView(value)) {
    return "each" in codec ? walk(value, codec.each, change) : value;
  }
  const members = Object.entries(value).map(([name, member]) => [name, walk(member, codecOf(name, codec), change)]);
  return Object.fromEntries(members);
}

function codecOf(name: string, codec: Exclude<Codec, null | string>): Codec {
  if ("each" in codec) return codec.each;
  return codec.members.find(([known]) => known === name)?.[1] ?? null;
}

/** Where a value is missing, MLflow writes NaN. */
function decode(value: unknown, codec: string): unknown {
  if (typeof value === "number" && Number.isNaN(value)) return null;
  if (codec === "long") return decodeLong(value);
  if (typeof value !== "string" || codec === "plain") return value;
  if (codec === "binary") return Uint8Array.from(atob(value), (character) => character.charCodeAt(0));
  return new Date(/[zZ]$|[+-]\d\d:?\d\d$/.test(value) || !/[T ]/.test(value) ? value : `${value.replace(" ", "T")}Z`);
}

function decodeLong(value: unknown): unknown {
  if (INT64 === "bigint") return typeof value === "number" && Number.isInteger(value) ? BigInt(value) : value;
  if (typeof value !== "bigint") return value;
  throw new RangeError(
    `${value} is beyond 2^53, where numbers lose digits. Generate this client with \`--int64 bigint\`.`,
  );
}

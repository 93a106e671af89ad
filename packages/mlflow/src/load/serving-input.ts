import { kindOf } from "@tsfunc/runtime/errors";
import { Frame } from "@tsfunc/runtime/frame";
import { type JsonData, type JsonDict, readJson } from "@tsfunc/runtime/json";
import { modelFileErrors } from "../errors/model-file-errors.ts";
import { isChatInput } from "../model-file/example/is-chat-input.ts";
import type { InputRules } from "./received-data.ts";

/** The keys of a request of which there is exactly one. */
const FORMATS = ["inputs", "instances", "dataframe_split", "dataframe_records"] as const;

/** What a request to a scoring server gives a model. */
export interface ServingInput {
  readonly data: unknown;
  readonly params: JsonDict | undefined;
  /** Whether it is a chat, which is answered as the model answers, without a key around it. */
  readonly isChat: boolean;
}

/**
 * Reads the body of a request to a scoring server.
 *
 * @param body JSON text, or what was parsed from it.
 * @param rules What the MLmodel file says of the model.
 * @returns Model input and params, as they came from JSON.
 * @throws {TsfuncError} TF3030 when it is not JSON, TF4040 when it is no object, TF4041 when it has no format or several, TF4042 when a model
 * with types is given another format than `inputs`, TF4043 when a frame has not the form that its key says.
 * @see MLflow scoring server
 */
export function servingInput(body: unknown, rules: InputRules): ServingInput {
  const request: unknown = typeof body === "string" ? readJson(body) : body;
  if (!isDict(request)) throw modelFileErrors.error("TF4040", { received: kindOf(request) });
  return isChatInput(request) ? chatInput(request, rules) : formattedInput(request, rules);
}

/** What the signature declares as params are params; all else is the chat. */
function chatInput(request: JsonDict, { signature }: InputRules): ServingInput {
  const names = new Set(signature?.params?.params.map(({ name }) => name) ?? []);
  const [params, data] = [true, false].map((wanted) =>
    Object.fromEntries(Object.entries(request).filter(([key]) => names.has(key) === wanted)),
  );
  return { data, params: params !== undefined && Object.keys(params).length > 0 ? params : undefined, isChat: true };
}

function formattedInput(request: JsonDict, { isFromTypes }: InputRules): ServingInput {
  const format = isFromTypes ? typedFormat(request) : onlyFormat(request);
  const { params } = request;
  if (params !== undefined && params !== null && !isDict(params)) {
    throw modelFileErrors.error("TF4044", { received: kindOf(params) });
  }
  return { data: dataOf(format, request[format]), params: params ?? undefined, isChat: false };
}

function typedFormat(request: JsonDict): "inputs" {
  if (Object.hasOwn(request, "inputs") && onlyFormat(request) === "inputs") return "inputs";
  throw modelFileErrors.error("TF4042", { keys: keysOf(request) });
}

function onlyFormat(request: JsonDict): (typeof FORMATS)[number] {
  let only: (typeof FORMATS)[number] | undefined;
  for (const format of FORMATS) {
    if (!Object.hasOwn(request, format)) continue;
    if (only !== undefined) throw modelFileErrors.error("TF4041", { keys: keysOf(request) });
    only = format;
  }
  if (only === undefined) throw modelFileErrors.error("TF4041", { keys: keysOf(request) });
  return only;
}

function keysOf(request: JsonDict): string {
  return Object.keys(request).join(", ") || "none";
}

function dataOf(format: (typeof FORMATS)[number], data: JsonData | undefined): unknown {
  if (format === "dataframe_split") return splitFrame(data);
  if (format === "dataframe_records" && !(Array.isArray(data) && data.every(isDict))) {
    throw modelFileErrors.error("TF4043", { format, expected: "an array of objects", received: kindOf(data) });
  }
  return data;
}

function splitFrame(split: JsonData | undefined): Frame {
  const { columns, data } = isDict(split) ? split : {};
  if (!isRows(data) || !(columns === undefined || Array.isArray(columns))) {
    const expected = "an object with the names of `columns`, and `data` with an array for each row";
    throw modelFileErrors.error("TF4043", { format: "dataframe_split", expected, received: kindOf(split) });
  }
  const names: readonly unknown[] = columns ?? (data[0] ?? []).map((_, position) => position);
  if (data.some((row) => row.length !== names.length)) {
    const expected = `rows of ${names.length} values`;
    throw modelFileErrors.error("TF4043", { format: "dataframe_split", expected, received: "rows of other lengths" });
  }
  return Frame.from(Object.fromEntries(names.map((name, at) => [String(name), data.map((row) => row[at])])));
}

function isRows(data: JsonData | undefined): data is readonly (readonly JsonData[])[] {
  return Array.isArray(data) && data.every(Array.isArray);
}

function isDict(value: unknown): value is JsonDict {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

import { type Answer, errorCode } from "./answer.ts";
import { rowsOf } from "./rows-of.ts";
import type { ScoringRequest } from "./scoring-request.ts";

/** Where our server differs from MLflow's, and what it does instead. */
export interface ServingRule {
  readonly name: string;
  readonly applies: (request: ScoringRequest, theirs: Answer) => boolean;
  readonly holds: (ours: Answer, request: ScoringRequest) => boolean;
}

/** What the columns of the table models may not hold, although MLflow's parser makes something of it. */
const LOSSY: Readonly<Record<string, (value: unknown) => boolean>> = {
  n: (value) => typeof value === "number" && !Number.isInteger(value),
  text: (value) => typeof value === "number" || Array.isArray(value),
  flag: (value) => typeof value === "string" || typeof value === "number",
  data: (value) => value === "***",
};

/** Each stands in the order in which it is looked for. */
export const RULES: readonly ServingRule[] = [
  {
    name: "no-lossy-serving-casts",
    applies: (request, { status }) => status === 200 && isTable(request) && isLossy(request),
    holds: (ours) => isRefused(ours, "TF2110"),
  },
  {
    name: "no-lossy-serving-casts (booleans in a tensor of numbers)",
    applies: ({ model, body }, { status }) =>
      status === 200 && model.startsWith("tensor") && /true|false/.test(String(body)),
    holds: (ours) => isRefused(ours, "TF2110"),
  },
  {
    name: "integers-as-text",
    applies: (request, { status }) => status === 200 && rowsOf(request).some(({ n }) => n === "7"),
    holds: (ours) => shows(ours, "n: bigint 7"),
  },
  {
    name: "null-is-missing",
    applies: (request, { status }) =>
      status === 200 && rowsOf(request).some(({ x, text }) => x === null || text === null),
    holds: (ours, request) =>
      rowsOf(request).every(({ x }) => shows(ours, x === null ? "x: object null" : "text: object null")),
  },
  {
    name: "binary-is-base64",
    applies: ({ what, value }) =>
      what.startsWith("inputs: ") && isObject(value) && isObject(value.inputs) && "data" in value.inputs,
    holds: (ours) => shows(ours, "data: bytes 010203"),
  },
  {
    name: "csv-of-all-types",
    applies: ({ contentType, what }, { status }) =>
      contentType === "text/csv" && status === 400 && what === "CSV: dates and bytes",
    holds: (ours) => shows(ours, "at: Date 2024-05-06T07:08:09.000Z,data: bytes 010203"),
  },
  {
    name: "csv-for-tensors",
    applies: ({ model, contentType }, { status }) =>
      model.startsWith("tensor") && contentType === "text/csv" && status === 400,
    holds: (ours) => ours.status === 200 && JSON.stringify(ours.body) === '{"predictions":[[2,4]]}',
  },
  {
    name: "without-signature-as-parsed",
    applies: ({ model, value }) => model.startsWith("echo") && isObject(value) && "dataframe_records" in value,
    holds: (ours, { value }) =>
      JSON.stringify(ours.body) ===
      JSON.stringify({ predictions: (value as { dataframe_records: unknown }).dataframe_records }),
  },
  {
    name: "model-errors-are-400",
    applies: ({ body }, { status }) => status === 500 && String(body).includes("please throw"),
    holds: (ours) => isRefused(ours, "TF6020"),
  },
  {
    name: "one-format-key",
    applies: ({ value }) => isObject(value) && "inputs" in value && "instances" in value,
    holds: (ours) => isRefused(ours, "TF4041") && errorCode(ours) === "BAD_REQUEST",
  },
];

function isTable({ model }: ScoringRequest): boolean {
  return model.startsWith("table") || model.startsWith("plain");
}

function isLossy(request: ScoringRequest): boolean {
  return rowsOf(request).some((row) => Object.entries(row).some(([name, value]) => LOSSY[name]?.(value) === true));
}

function isRefused({ status, body }: Answer, code: string): boolean {
  return status === 400 && isObject(body) && body.code === code;
}

/** The table models tell what they were given. */
function shows({ status, body }: Answer, text: string): boolean {
  return status === 200 && JSON.stringify(body).includes(text);
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}

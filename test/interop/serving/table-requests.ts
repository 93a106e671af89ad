import { jsonRequest, type ScoringRequest, textRequest } from "./scoring-request.ts";

type Row = Readonly<Record<string, unknown>>;

/** The columns that the table model declares. */
export const TABLE = "table-model.mjs";
/** The same model, declared without what MLflow reads from records alone: dates and bytes. */
export const PLAIN = "plain-model.mjs";

const ROW: Row = { x: 1.5, n: 2, text: "a", flag: true, at: "2024-05-06T07:08:09", data: "AQID" };
const OTHER: Row = { x: -0.25, n: -7, text: "ü", flag: false, at: "2023-01-02T03:04:05", data: "/w==" };

/** One row that is right or wrong in one way. */
const VARIANTS: Readonly<Record<string, Row>> = {
  "all columns": ROW,
  "other values": OTHER,
  "an integer for double": { ...ROW, x: 3 },
  "an integral float for long": { ...ROW, n: 2 },
  "a fraction for long": { ...ROW, n: 2.5 },
  "text for long": { ...ROW, n: "seven" },
  "digits for long": { ...ROW, n: "7" },
  "text for double": { ...ROW, x: "many" },
  "a number for text": { ...ROW, text: 5 },
  "a list for text": { ...ROW, text: ["a"] },
  "text for boolean": { ...ROW, flag: "yes" },
  "a number for boolean": { ...ROW, flag: 2 },
  "no date for datetime": { ...ROW, at: "yesterday" },
  "a date alone": { ...ROW, at: "2024-05-06" },
  "no base64 for binary": { ...ROW, data: "***" },
  "null for double": { ...ROW, x: null },
  "null for long": { ...ROW, n: null },
  "null for text": { ...ROW, text: null },
  "an undeclared column": { ...ROW, more: 1 },
  "no column x": without("x"),
  "no column n": without("n"),
  "no column text": without("text"),
  "no column flag": without("flag"),
  "no column at": without("at"),
  "no column data": without("data"),
  "no columns": {},
};

function without(name: string): Row {
  return Object.fromEntries(Object.entries(ROW).filter(([key]) => key !== name));
}

/** Each row in the forms that JSON has for tables. */
const FORMS: Readonly<Record<string, (rows: readonly Row[]) => unknown>> = {
  dataframe_records: (rows) => ({ dataframe_records: rows }),
  dataframe_split: (rows) => ({ dataframe_split: splitOf(rows) }),
};
const PLAIN_FORMS = {
  inputs: (rows: readonly Row[]) => ({ inputs: listsOf(rows) }),
  instances: (rows: readonly Row[]) => ({ instances: rows }),
};

function splitOf(rows: readonly Row[]): unknown {
  return { columns: Object.keys(rows[0] ?? {}), data: rows.map((row) => Object.values(row)) };
}

function listsOf(rows: readonly Row[]): unknown {
  return Object.fromEntries(Object.keys(rows[0] ?? {}).map((name) => [name, rows.map((row) => row[name])]));
}

function formRequests(
  model: string,
  forms: Readonly<Record<string, (rows: readonly Row[]) => unknown>>,
  change: (row: Row) => Row,
): readonly ScoringRequest[] {
  return Object.entries(forms).flatMap(([form, write]) => [
    ...Object.entries(VARIANTS).map(([what, row]) => jsonRequest(model, `${form}: ${what}`, write([change(row)]))),
    jsonRequest(model, `${form}: two rows`, write([ROW, OTHER].map(change))),
  ]);
}

function withoutDatesAndBytes({ at: _at, data: _data, ...row }: Row): Row {
  return row;
}

const HEAD = "x,n,text,flag";
const CSV: Readonly<Record<string, string>> = {
  "one row": `${HEAD}\n1.5,2,a,True\n`,
  "two rows": `${HEAD}\n1.5,2,a,True\n-1,3,b,False\n`,
  "columns in another order": "text,n,x,flag\na,2,1.5,True\n",
  "a quoted comma": `${HEAD}\n1.5,2,"a,b",True\n`,
  "a quoted quote": `${HEAD}\n1.5,2,"a""b",False\n`,
  CRLF: `${HEAD}\r\n1.5,2,a,True\r\n`,
  "no column n": "x,text,flag\n1.5,a,True\n",
  "an undeclared column": `${HEAD},more\n1.5,2,a,True,1\n`,
  "text for long": `${HEAD}\n1.5,seven,a,True\n`,
  "text for double": `${HEAD}\nmany,2,a,True\n`,
  "too many fields": `${HEAD}\n1.5,2,a,True\n1.5,2,a,True,1\n`,
  nothing: "",
};

function csvRequests(): readonly ScoringRequest[] {
  const dates = "x,n,text,flag,at,data\n1.5,2,a,True,2024-05-06T07:08:09,AQID\n";
  return [
    ...Object.entries(CSV).map(([what, text]) => textRequest(PLAIN, `CSV: ${what}`, text, "text/csv")),
    textRequest(TABLE, "CSV: dates and bytes", dates, "text/csv"),
  ];
}

/** Requests to the model with columns. */
export function tableRequests(parquet: Buffer): readonly ScoringRequest[] {
  const type = "application/vnd.apache.parquet";
  return [
    ...formRequests(TABLE, FORMS, (row) => row),
    ...formRequests(PLAIN, PLAIN_FORMS, withoutDatesAndBytes),
    ...csvRequests(),
    jsonRequest(TABLE, "inputs: dates and bytes", PLAIN_FORMS.inputs([ROW])),
    { model: TABLE, what: "Parquet: two rows", contentType: type, body: parquet },
    { model: TABLE, what: "Parquet: cut off", contentType: type, body: parquet.subarray(0, 200) },
    { model: TABLE, what: "Parquet: JSON", contentType: type, body: "{}" },
    jsonRequest(TABLE, "split: a short row", { dataframe_split: { columns: ["x", "n"], data: [[1]] } }),
    jsonRequest(TABLE, "split: no data", { dataframe_split: { columns: ["x"] } }),
    jsonRequest(TABLE, "split: a list", { dataframe_split: [1] }),
    jsonRequest(TABLE, "records: an object", { dataframe_records: ROW }),
    jsonRequest(TABLE, "inputs: lists of unequal length", { inputs: { ...(listsOf([ROW]) as Row), x: [1, 2] } }),
    jsonRequest(TABLE, "params that nobody declared", { dataframe_records: [ROW], params: { temperature: 1 } }),
  ];
}

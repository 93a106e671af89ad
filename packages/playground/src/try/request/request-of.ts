import { schemaIn } from "../model/json-schema.ts";

/** What a request holds, as far as the form shows it. */
export interface Request {
  readonly inputs: unknown;
  readonly params?: unknown;
}

/**
 * The request that the form starts with.
 *
 * @param example The body of a request, in any of the forms that a scoring server takes.
 * @returns The same with `inputs`; the body itself where it is of none of these forms, as that of a chat.
 */
export function requestOf(example: unknown): unknown {
  const { inputs, instances, dataframe_records: records, dataframe_split: split, ...rest } = schemaIn(example);
  const given = inputs ?? instances ?? records ?? (split === undefined ? undefined : recordsOf(schemaIn(split)));
  return given === undefined ? example : { inputs: given, ...rest };
}

function recordsOf({ columns, data }: Readonly<Record<string, unknown>>): unknown {
  if (!Array.isArray(data) || !Array.isArray(columns)) return data;
  return data.map((row: readonly unknown[]) => Object.fromEntries(columns.map((name, at) => [String(name), row[at]])));
}

/**
 * Whether the form can show a body.
 *
 * @param body What was parsed.
 */
export function isRequest(body: unknown): body is Request {
  return typeof body === "object" && body !== null && "inputs" in body;
}

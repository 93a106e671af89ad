import { type InputRules, type ServingInput, servingInput } from "@tsfunc/mlflow/serving";
import type { Frame } from "@tsfunc/runtime/frame";
import { serverErrors } from "../errors/server-errors.ts";
import type { BodyFormat } from "./body-format.ts";
import { namedInput } from "./named-input.ts";
import { isTooDeep } from "./nesting.ts";
import { parseJson } from "./parse-json.ts";
import { plainLongs } from "./plain-longs.ts";
import { readArrow } from "./read-arrow.ts";
import { readCsv } from "./read-csv.ts";
import { readParquet } from "./read-parquet.ts";
import { readText } from "./read-text.ts";

/** What a request gives the model, and whether text in it stands for dates, bytes and int64. */
export interface RequestInput extends ServingInput {
  readonly source: "value" | "json";
}

/** What is known of the model, and how deep JSON may be nested. */
export interface InputSettings extends InputRules {
  readonly nesting: number;
}

/**
 * Reads the bytes of a JSON body as text, unless it is nested too deep.
 *
 * @param body The bytes.
 * @param nesting How many levels of arrays and objects there may be.
 * @returns The text.
 * @throws {TsfuncError} TF6002 when it is nested deeper, TF6001 when it is not UTF-8.
 */
export function jsonText(body: Buffer, nesting: number): string {
  if (isTooDeep(body, nesting)) throw serverErrors.error("TF6002", { limit: nesting });
  return readText(body);
}

/**
 * Reads a JSON body.
 *
 * @param text The text of {@link jsonText}.
 * @param settings What is known of the model.
 * @returns What the model is given.
 * @throws {TsfuncError} TF6001 or TF6003 when it is not JSON that is read, TF4040 to TF4044 when it is no request, TF6012 when the model input
 * has names and the signature has none.
 */
export function jsonInput(text: string, settings: InputSettings): RequestInput {
  const { data, params, isChat } = servingInput(parseJson(text), settings);
  const isWhole = isChat || settings.isFromTypes;
  return { data: isWhole ? data : namedInput(data, settings.signature?.inputs), params, isChat, source: "json" };
}

/**
 * Reads a body of another format.
 *
 * @param format Which one.
 * @param body Its bytes.
 * @param settings What is known of the model.
 * @returns What the model is given.
 * @throws {TsfuncError} TF6001 or TF6004 when it is not CSV, TF6005 or TF6006 when it is not Parquet or Arrow.
 */
export async function tableInput(
  format: Exclude<BodyFormat, "json">,
  body: Buffer,
  settings: InputSettings,
): Promise<RequestInput> {
  const source = format === "csv" ? "json" : "value";
  return { data: await readTable(format, body, settings), params: undefined, isChat: false, source };
}

async function readTable(
  format: Exclude<BodyFormat, "json">,
  body: Buffer,
  { signature, isFromTypes }: InputSettings,
): Promise<Frame> {
  if (format === "parquet") return plainLongs(await readParquet(body), signature?.inputs);
  if (format === "arrow") return plainLongs(await readArrow(body), signature?.inputs);
  if (isFromTypes) {
    throw serverErrors.error("TF6004", {
      problem: "The model validates its input by its types, so it takes JSON with the key `inputs`.",
    });
  }
  return readCsv(readText(body), signature?.inputs);
}

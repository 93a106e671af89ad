import { serverErrors } from "../errors/server-errors.ts";

/** What a body may be. */
export type BodyFormat = "json" | "csv" | "parquet" | "arrow";

const FORMATS: Readonly<Record<string, BodyFormat>> = {
  "application/json": "json",
  "text/csv": "csv",
  "application/vnd.apache.parquet": "parquet",
  "application/vnd.apache.arrow.stream": "arrow",
  "application/vnd.apache.arrow.file": "arrow",
};

/** The content types that are read. */
export const CONTENT_TYPES: readonly string[] = Object.keys(FORMATS);

/** As clients repeat their headers to the letter, most are found here. */
const known = new Map<string, BodyFormat>(Object.entries(FORMATS));
const MOST_KNOWN = 64;

/**
 * Reads the content type of a request.
 *
 * @param contentType The header; undefined where there is none.
 * @returns What the body is.
 * @throws {TsfuncError} TF6007 when it is something else, or has a parameter other than `charset=utf-8`.
 * @see MLflow scoring server
 */
export function bodyFormat(contentType: string | undefined): BodyFormat {
  return known.get(contentType ?? "") ?? readFormat(contentType);
}

function readFormat(contentType = "none"): BodyFormat {
  const [type = "", ...parameters] = contentType.split(";").map((part) => part.trim().toLowerCase());
  const format = Object.hasOwn(FORMATS, type) ? FORMATS[type] : undefined;
  if (format === undefined || !parameters.every(isUtf8)) {
    throw serverErrors.error("TF6007", { known: CONTENT_TYPES.join(", "), received: contentType });
  }
  if (known.size < MOST_KNOWN) known.set(contentType, format);
  return format;
}

function isUtf8(parameter: string): boolean {
  return parameter === "" || /^charset="?utf-8"?$/.test(parameter);
}

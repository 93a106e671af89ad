import { artifactErrors } from "../errors/artifact-errors.ts";

/** Variables by name, as `process.env` has them. */
export type Environment = Readonly<Record<string, string | undefined>>;

const MIB = 1024 * 1024;

/** How large files are sent. */
export interface MultipartSettings {
  /** In bytes: smaller files are sent at once. */
  readonly minimumSize: number;
  /** Of a part, in bytes. */
  readonly partSize: number;
}

/**
 * Reads how large files are sent.
 *
 * @param environment The variables.
 * @returns MLflow's defaults where they say nothing: parts of 10 MiB, from 500 MiB on.
 * @throws {TsfuncError} TF5022 when one of them is no size.
 * @see MLflow MLFLOW_MULTIPART_UPLOAD_MINIMUM_FILE_SIZE, MLFLOW_MULTIPART_UPLOAD_CHUNK_SIZE
 */
export function multipartSettings(environment: Environment): MultipartSettings {
  return {
    minimumSize: bytesOf(environment, "MLFLOW_MULTIPART_UPLOAD_MINIMUM_FILE_SIZE", 500 * MIB),
    partSize: bytesOf(environment, "MLFLOW_MULTIPART_UPLOAD_CHUNK_SIZE", 10 * MIB),
  };
}

/**
 * Reads a switch.
 *
 * @param environment The variables.
 * @param name Which of them.
 * @returns What it says; null when it is not set.
 * @throws {TsfuncError} TF5022 when it is set to something else.
 */
export function switchOf(environment: Environment, name: string): boolean | null {
  const text = environment[name];
  if (text === undefined || text === "") return null;
  if (/^(?:true|1)$/i.test(text)) return true;
  if (/^(?:false|0)$/i.test(text)) return false;
  throw unusable(name, "`true` or `false`", text);
}

/**
 * Reads an object in JSON.
 *
 * @param environment The variables.
 * @param name Which of them.
 * @returns What it says; empty when it is not set.
 * @throws {TsfuncError} TF5022 when it is no JSON object.
 */
export function objectOf(environment: Environment, name: string): Readonly<Record<string, unknown>> {
  const text = environment[name];
  if (text === undefined || text === "") return {};
  const value = parsed(text);
  if (typeof value === "object" && value !== null && !Array.isArray(value)) return { ...value };
  throw unusable(name, "a JSON object", text);
}

function bytesOf(environment: Environment, name: string, fallback: number): number {
  const text = environment[name];
  if (text === undefined || text === "") return fallback;
  const size = Number(text);
  if (Number.isSafeInteger(size) && size > 0) return size;
  throw unusable(name, "a number of bytes above 0", text);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function unusable(name: string, expected: string, received: string): Error {
  return artifactErrors.error("TF5022", { name, expected, received: JSON.stringify(received) });
}

import { httpErrors } from "../errors/http-errors.ts";

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
 * @param env The environment.
 * @returns MLflow's defaults where it says nothing: parts of 10 MiB, from 500 MiB on.
 * @throws {TsfuncError} TF5009 when one of them is no size.
 * @see MLflow MLFLOW_MULTIPART_UPLOAD_MINIMUM_FILE_SIZE, MLFLOW_MULTIPART_UPLOAD_CHUNK_SIZE
 */
export function multipartSettings(env: NodeJS.ProcessEnv): MultipartSettings {
  return {
    minimumSize: bytesOf(env, "MLFLOW_MULTIPART_UPLOAD_MINIMUM_FILE_SIZE", 500 * MIB),
    partSize: bytesOf(env, "MLFLOW_MULTIPART_UPLOAD_CHUNK_SIZE", 10 * MIB),
  };
}

/**
 * Reads an object in JSON.
 *
 * @param env The environment.
 * @param name The variable.
 * @returns What it says; empty when it is not set.
 * @throws {TsfuncError} TF5009 when it is no JSON object.
 */
export function objectOf(env: NodeJS.ProcessEnv, name: string): Readonly<Record<string, unknown>> {
  const text = env[name];
  if (text === undefined || text === "") return {};
  const value = parsed(text);
  if (typeof value === "object" && value !== null && !Array.isArray(value)) return { ...value };
  throw unusable(name, "a JSON object", text);
}

function bytesOf(env: NodeJS.ProcessEnv, name: string, fallback: number): number {
  const text = env[name];
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
  return httpErrors.error("TF5009", { name, expected, received: JSON.stringify(received) });
}

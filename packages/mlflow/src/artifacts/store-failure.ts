import { artifactErrors } from "../errors/artifact-errors.ts";

/** What was done when an object store failed. */
export interface StoreOperation {
  readonly operation: string;
  readonly path: string;
  readonly uri: string;
  readonly signal?: AbortSignal | undefined;
}

/**
 * The error for what an object store says.
 *
 * @param error What its package has thrown.
 * @param about What was done, and the status of the answer: 0 when there was none.
 * @returns TF5012 when there is no such object, else TF5019; what stopped the operation when it was stopped.
 */
export function storeFailure(error: unknown, about: StoreOperation & { readonly status: number }): unknown {
  const { operation, path, uri, signal, status } = about;
  if (signal?.aborted) return signal.reason;
  const { message = String(error) } = error instanceof Error ? error : {};
  const name = nameOf(error);
  if (status === 404 && name !== "NoSuchBucket" && name !== "ContainerNotFound") {
    return artifactErrors.error("TF5012", { path, uri }, { cause: error });
  }
  const errorCode = status === 401 ? "UNAUTHENTICATED" : status === 403 ? "PERMISSION_DENIED" : undefined;
  const reason = message.split("\n")[0] ?? "";
  return artifactErrors.error(
    "TF5019",
    { operation, path, uri, name, status, reason },
    { cause: error, ...(errorCode && { errorCode }) },
  );
}

/** The AWS SDK has it in the name, that of Azure in a code. */
function nameOf(error: unknown): string {
  if (!(error instanceof Error)) return "Error";
  return "code" in error && typeof error.code === "string" ? error.code : error.name;
}

import { isTsfuncError } from "@tsfunc/runtime/errors";

/**
 * Takes what is not there for null.
 *
 * @param work A call that asks for something.
 * @returns What it gives; null where the server says that there is none.
 * @throws {unknown} Any other error of the call.
 */
export async function nullIfMissing<T>(work: Promise<T>): Promise<T | null> {
  try {
    return await work;
  } catch (error) {
    if (isTsfuncError(error) && error.errorCode === "RESOURCE_DOES_NOT_EXIST") return null;
    throw error;
  }
}

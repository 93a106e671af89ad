import { isDeepStrictEqual } from "node:util";

/** An answer of a server; its body as it was parsed, or as text. */
export interface Answer {
  readonly status: number;
  readonly body: unknown;
}

/**
 * Whether two answers are equal: the status, and of errors the code, of others the body.
 *
 * @param ours Our answer.
 * @param theirs That of MLflow.
 */
export function isSame(ours: Answer, theirs: Answer): boolean {
  if (ours.status !== theirs.status) return false;
  return theirs.status < 400
    ? isDeepStrictEqual(ours.body, theirs.body)
    : errorCode(theirs) === undefined || errorCode(ours) === errorCode(theirs);
}

/** MLflow's code of an error; undefined where the body has none. */
export function errorCode({ body }: Answer): string | undefined {
  const isObject = typeof body === "object" && body !== null;
  return isObject ? (body as { readonly error_code?: string }).error_code : undefined;
}

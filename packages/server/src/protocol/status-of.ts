/** The HTTP status of MLflow's codes. */
const STATUSES: Readonly<Record<string, number>> = {
  BAD_REQUEST: 400,
  INVALID_PARAMETER_VALUE: 400,
  RESOURCE_ALREADY_EXISTS: 400,
  UNAUTHENTICATED: 401,
  PERMISSION_DENIED: 403,
  RESOURCE_DOES_NOT_EXIST: 404,
  ENDPOINT_NOT_FOUND: 404,
  RESOURCE_CONFLICT: 409,
  REQUEST_LIMIT_EXCEEDED: 429,
  INTERNAL_ERROR: 500,
  INVALID_STATE: 500,
  NOT_IMPLEMENTED: 501,
  TEMPORARILY_UNAVAILABLE: 503,
};

/** Errors for which HTTP has a status of its own. */
const OWN: Readonly<Record<string, number>> = {
  TF6006: 415,
  TF6007: 415,
  TF6008: 413,
  TF6009: 415,
  TF6022: 504,
  TF6023: 503,
};

/**
 * The HTTP status that tells of an error.
 *
 * @param error The error.
 * @param modelErrorStatus The status when the model throws.
 * @see MLflow ERROR_CODE_TO_HTTP_STATUS
 */
export function statusOf(
  { code = "", errorCode }: { readonly code?: string; readonly errorCode: string },
  modelErrorStatus: 400 | 500,
): number {
  if (code === "TF6020" || code === "TF2102") return modelErrorStatus;
  return OWN[code] ?? (Object.hasOwn(STATUSES, errorCode) ? STATUSES[errorCode] : undefined) ?? 500;
}

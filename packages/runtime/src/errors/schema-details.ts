import type { Issue } from "./issue.ts";

/** What is used of Node's global `process`, which browsers lack. */
interface WithEnvironment {
  readonly process?: { readonly env?: { readonly MLFLOW_DISABLE_SCHEMA_DETAILS?: string } };
}

/**
 * Whether messages must not tell what a schema says: its names and types.
 *
 * @returns What the environment variable `MLFLOW_DISABLE_SCHEMA_DETAILS` says; false where there is no environment.
 * @see MLflow MLFLOW_DISABLE_SCHEMA_DETAILS
 */
export function schemaDetailsDisabled(): boolean {
  const { process } = globalThis as WithEnvironment;
  return /^(true|1)$/i.test(process?.env?.MLFLOW_DISABLE_SCHEMA_DETAILS ?? "");
}

/**
 * Takes from an issue all that only the schema knows: what was expected, and the name of a property that is missing.
 *
 * @param issue Any issue.
 * @returns A copy that says where in the data and what came, no more.
 */
export function withoutSchemaDetails(issue: Issue): Issue {
  const { code, path, received, input } = issue;
  const missing = code === "missing";
  return {
    code,
    path: missing ? path.slice(0, -1) : path,
    expected: "",
    received,
    input,
    message: missing ? "Field required" : `Not what the type asks for, received ${received}`,
  };
}

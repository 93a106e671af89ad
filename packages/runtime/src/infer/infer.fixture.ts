import type { InferOptions } from "./infer-options.ts";
import { inferSchema } from "./infer-schema.ts";

/** Takes no notice of warnings. */
export const silent: InferOptions = { onWarning: () => undefined };

/** The inferred schema as MLflow shows it. */
export function shown(data: unknown): string {
  return String(inferSchema(data, silent));
}

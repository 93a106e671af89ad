import type { InputExample } from "@tsfunc/runtime/example";
import { hasParams } from "./with-params.ts";

/**
 * Takes an input example apart.
 *
 * @param example What was passed as `inputExample`; undefined for none.
 * @returns The model input, and the params where there are some; null for none.
 */
export function inputExampleOf(example: unknown): InputExample | null {
  if (example === undefined) return null;
  return hasParams(example) ? { modelInput: example.data, params: example.params } : { modelInput: example };
}

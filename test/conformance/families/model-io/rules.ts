import type { Rule } from "../../harness/check.ts";
import type { ModelIoContent } from "./model-io-case.ts";

/** Where saved and loaded models differ from MLflow's. */
export const rules: readonly Rule<ModelIoContent>[] = [];

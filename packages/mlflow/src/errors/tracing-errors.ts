import { type DefinedErrors, defineErrors } from "@tsfunc/runtime/errors";
import { tracingDefinitions } from "./tracing-definitions.ts";

/** Makes the errors and warnings of tracing. */
export const tracingErrors: DefinedErrors<typeof tracingDefinitions> = defineErrors(tracingDefinitions);

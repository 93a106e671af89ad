import { type DefinedErrors, defineErrors } from "@tsfunc/runtime/errors";
import { fluentDefinitions } from "./fluent-definitions.ts";

/** Makes the errors of the fluent API. */
export const fluentErrors: DefinedErrors<typeof fluentDefinitions> = defineErrors(fluentDefinitions);

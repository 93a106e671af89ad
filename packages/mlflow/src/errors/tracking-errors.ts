import { type DefinedErrors, defineErrors } from "@tsfunc/runtime/errors";
import { trackingDefinitions } from "./tracking-definitions.ts";

/** Makes the errors of tracking stores and registries. */
export const trackingErrors: DefinedErrors<typeof trackingDefinitions> = defineErrors(trackingDefinitions);

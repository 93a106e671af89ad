import { type DefinedErrors, defineErrors } from "@tsfunc/runtime/errors";
import { httpDefinitions } from "./http-definitions.ts";

/** Makes the errors of connections to servers. */
export const httpErrors: DefinedErrors<typeof httpDefinitions> = defineErrors(httpDefinitions);

import { type DefinedErrors, defineErrors } from "@tsfunc/runtime/errors";
import { serverDefinitions } from "./catalogue.ts";

/** Makes the errors of this package. */
export const serverErrors: DefinedErrors<typeof serverDefinitions> = defineErrors(serverDefinitions);

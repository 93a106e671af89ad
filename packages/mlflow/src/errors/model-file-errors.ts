import { type DefinedErrors, defineErrors } from "@tsfunc/runtime/errors";
import { modelFileDefinitions } from "./catalogue.ts";

/** Makes the errors and warnings of this package. */
export const modelFileErrors: DefinedErrors<typeof modelFileDefinitions> = defineErrors(modelFileDefinitions);

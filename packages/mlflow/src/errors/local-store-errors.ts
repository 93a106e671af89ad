import { type DefinedErrors, defineErrors } from "@tsfunc/runtime/errors";
import { localStoreDefinitions } from "./local-store-definitions.ts";

/** Makes the errors of the local store. */
export const localStoreErrors: DefinedErrors<typeof localStoreDefinitions> = defineErrors(localStoreDefinitions);

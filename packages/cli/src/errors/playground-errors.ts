import { type DefinedErrors, defineErrors } from "@tsfunc/runtime/errors";
import { playgroundDefinitions } from "./playground-definitions.ts";

/** Makes the errors of the playground. */
export const playgroundErrors: DefinedErrors<typeof playgroundDefinitions> = defineErrors(playgroundDefinitions);

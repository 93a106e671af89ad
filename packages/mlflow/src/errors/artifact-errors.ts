import { type DefinedErrors, defineErrors } from "@tsfunc/runtime/errors";
import { artifactDefinitions } from "./artifact-definitions.ts";

/** Makes the errors of artifacts. */
export const artifactErrors: DefinedErrors<typeof artifactDefinitions> = defineErrors(artifactDefinitions);

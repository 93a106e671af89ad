/**
 * Errors and warnings, for the packages that build on this one: {@link defineErrors} enters theirs into the catalogue.
 *
 * @module
 */
export { type DefinedErrors, defineErrors, type ErrorParametersOf } from "./define-errors.ts";
export type { ErrorDefinition, ErrorDefinitions, MlflowErrorCode, ReportedErrorCode } from "./error-definition.ts";
export { kindOf } from "./kind-of.ts";
export { isTsfuncError, TsfuncError, type TsfuncErrorOptions } from "./tsfunc-error.ts";
export type { OnWarning, Warning } from "./warn.ts";

import { type Catalogue, catalogue } from "./catalogue.ts";
import type { ErrorDefinitions } from "./error-definition.ts";
import type { TemplateParameters } from "./template.ts";
import { TsfuncError, type TsfuncErrorOptions } from "./tsfunc-error.ts";
import { type OnWarning, warn } from "./warn.ts";

/** What the template of an error asks for. */
export type ErrorParametersOf<
  Definitions extends ErrorDefinitions,
  Code extends keyof Definitions,
> = Definitions[Code] extends { readonly template: infer Template extends string }
  ? TemplateParameters<Template>
  : never;

/** The errors and warnings of one package. */
export interface DefinedErrors<Definitions extends ErrorDefinitions> {
  /**
   * Makes an error, to be thrown.
   *
   * @param code Which error.
   * @param parameters What its template asks for.
   * @param options `cause`: the error that led to this one; `errorCode`: the code that a server has sent.
   */
  error<Code extends keyof Definitions & `TF${number}`>(
    code: Code,
    parameters: ErrorParametersOf<Definitions, Code>,
    options?: TsfuncErrorOptions,
  ): TsfuncError;
  /**
   * Warns of something.
   *
   * @param code Which warning.
   * @param parameters What its template asks for.
   * @param onWarning Who is told; Node's `process.emitWarning` when left out.
   */
  warn<Code extends keyof Definitions & `TF${number}`>(
    code: Code,
    parameters: ErrorParametersOf<Definitions, Code>,
    onWarning?: OnWarning,
  ): void;
}

/**
 * Enters the errors of another package into the catalogue, so that they are of one class and one form with those of the runtime.
 *
 * @param definitions The errors by code; the area of the code tells whose they are.
 * @returns What makes them, which knows the parameters of each.
 */
export function defineErrors<const Definitions extends ErrorDefinitions>(
  definitions: Definitions,
): DefinedErrors<Definitions> {
  Object.assign(catalogue, definitions);
  return {
    error: (code, parameters, options) => new TsfuncError(code as keyof Catalogue, parameters as never, options),
    warn: (code, parameters, onWarning) => warn(code as keyof Catalogue, parameters as never, onWarning),
  };
}

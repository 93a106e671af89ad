import { inferenceErrors } from "./catalogue-inference.ts";
import { inputErrors } from "./catalogue-input.ts";
import { signatureErrors } from "./catalogue-signature.ts";
import type { TemplateParameters } from "./template.ts";

/** The type of {@link catalogue}: literal templates, from which the parameters of each error follow. */
export type Catalogue = typeof inputErrors & typeof signatureErrors & typeof inferenceErrors;

/** A code that the catalogue defines. */
export type ErrorCode = keyof Catalogue;

/** The parameters that the message of an error asks for. */
export type ErrorParameters<Code extends ErrorCode> = TemplateParameters<Catalogue[Code]["template"]>;

/** Every error of the runtime, by code. Each has a page under `docs/errors/`. */
export const catalogue: Catalogue = { ...inputErrors, ...signatureErrors, ...inferenceErrors };

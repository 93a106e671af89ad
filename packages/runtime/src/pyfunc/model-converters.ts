import type { Classes, Converters } from "../convert/converter.ts";
import { toolkit } from "../convert/toolkit-functions.ts";
import type { Validators } from "../convert/validators.ts";
import type { ModelMetadata } from "./metadata.ts";
import { validatorsOf } from "./validators-of.ts";

/** What converting for one model takes. */
export interface ModelConverters extends Converters {
  readonly classes: Classes;
  readonly validators: Validators;
}

/** What of the metadata takes part in converting. */
type Emitted = Pick<ModelMetadata, "classes" | "formats" | "schemas" | "convert">;

/**
 * Reads the classes of a model and makes its emitted converters.
 *
 * @param metadata What the compiler plugin emitted.
 * @returns A function that does so at the first call, when every class of the module exists, and gives the same again later.
 */
export function convertersOf(metadata: Emitted): () => ModelConverters {
  let converters: ModelConverters | undefined;
  return () => {
    converters ??= makeConverters(metadata);
    return converters;
  };
}

function makeConverters({ classes: declared, formats = {}, schemas = {}, convert }: Emitted): ModelConverters {
  const classes: Classes = Object.fromEntries(Object.entries(declared).map(([key, classOf]) => [key, classOf()]));
  const validators = validatorsOf(schemas);
  const converters = convert?.(toolkit, classes, formats, validators) ?? { input: null, params: null };
  return { classes, validators, ...converters };
}

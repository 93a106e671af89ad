import { schemaIn } from "../model/json-schema.ts";
import type { ServedModel } from "../model/served-model.ts";
import type { Field } from "./field.ts";
import { fieldOf } from "./field-of.ts";

/** The form of a request. */
export interface FormFields {
  readonly inputs: Field;
  /** Null where the model declares no params. */
  readonly params: Field | null;
}

/**
 * Makes the form of the requests that a model takes.
 *
 * @param model The model.
 */
export function formFields({ inputSchema, paramsSchema, definitions, isFromTypes }: ServedModel): FormFields {
  const { anyOf } = inputSchema;
  // Columns come as records, as lists by name, or as one record: the form has records.
  const [records] = !isFromTypes && Array.isArray(anyOf) ? anyOf : [];
  const inputs = fieldOf(records === undefined ? inputSchema : schemaIn(records), definitions);
  return { inputs, params: paramsSchema === null ? null : fieldOf(paramsSchema, definitions) };
}

import type { Validators } from "../convert/validators.ts";
import type { StandardSchemaV1 } from "../standard-schema/standard-schema.ts";
import { validateWith } from "../standard-schema/validate-with.ts";

/**
 * What validates with the schemas of a model.
 *
 * @param schemas The schemas by name.
 * @returns A validator for each; it throws TF2003 when its schema validates asynchronously.
 */
export function validatorsOf(schemas: Readonly<Record<string, () => StandardSchemaV1>>): Validators {
  const entries = Object.entries(schemas).map(([name, schemaOf]) => {
    const schema = schemaOf();
    return [name, (value: unknown) => validateWith(schema, value, { name, part: "inferred" })] as const;
  });
  return Object.fromEntries(entries);
}

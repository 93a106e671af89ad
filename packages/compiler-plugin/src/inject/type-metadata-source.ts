import type { SchemaSite } from "../analyze/index.ts";
import { block, lines, quote } from "../emit/text.ts";
import { usesFormats } from "./uses-formats.ts";

/** The declaration of the function that gives what is known of a type, once its table of classes is handed to it. */
export function typeMetadataSource(
  name: string,
  converter: string,
  { descriptor, schemas, name: type }: SchemaSite,
): string {
  const hasSchemas = Object.keys(schemas).length > 0;
  const entries = [
    `version: ${descriptor.version}`,
    `name: ${quote(type)}`,
    `descriptor: ${JSON.stringify(descriptor)}`,
    "classes",
    ...(usesFormats(descriptor) ? ["formats: __tsfunc$formats"] : []),
    ...(hasSchemas ? ["schemas"] : []),
    `convert: ${converter}`,
  ];
  return block(`function ${name}(classes${hasSchemas ? ", schemas" : ""})`, lines(`return { ${entries.join(", ")} };`));
}

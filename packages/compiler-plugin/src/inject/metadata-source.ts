import type { ModelSite } from "../analyze/index.ts";
import { block, lines, quote } from "../emit/text.ts";
import { usesFormats } from "./uses-formats.ts";

/** The declaration of the function that gives a model's metadata, once its table of classes is handed to it. */
export function metadataSource(name: string, converter: string, site: ModelSite): string {
  const hasSchemas = Object.keys(site.schemas).length > 0;
  const entries = [
    `version: ${site.descriptor.version}`,
    `kind: ${quote(site.kind)}`,
    `name: ${quote(site.name)}`,
    `descriptor: ${JSON.stringify(site.descriptor)}`,
    "classes",
    ...(usesFormats(site.descriptor) ? ["formats: __tsfunc$formats"] : []),
    ...(hasSchemas ? ["schemas"] : []),
    `convert: ${converter}`,
  ];
  return block(`function ${name}(classes${hasSchemas ? ", schemas" : ""})`, lines(`return { ${entries.join(", ")} };`));
}

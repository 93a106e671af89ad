import type { ModelSite } from "../analyze/index.ts";
import { block, lines, quote } from "../emit/text.ts";
import { usesFormats } from "./uses-formats.ts";

/** The declaration of the function that gives a model's metadata, once its table of classes is handed to it. */
export function metadataSource(name: string, converter: string, site: ModelSite): string {
  const entries = [
    `version: ${site.descriptor.version}`,
    `kind: ${quote(site.kind)}`,
    `name: ${quote(site.name)}`,
    `descriptor: ${JSON.stringify(site.descriptor)}`,
    "classes",
    ...(usesFormats(site.descriptor) ? ["formats: __tsfunc$formats"] : []),
    `convert: ${converter}`,
  ];
  return block(`function ${name}(classes)`, lines(`return { ${entries.join(", ")} };`));
}

import type { Descriptor, ModelDescriptor } from "@tsfunc/runtime/descriptor";
import type { ModelSite } from "../analyze/index.ts";
import { block, lines, quote } from "../emit/text.ts";
import { usesFormats } from "./uses-formats.ts";

/** What metadata are made of: those of a model have a kind, those of a type have none. */
interface Described extends Pick<ModelSite, "name" | "schemas">, Partial<Pick<ModelSite, "kind">> {
  readonly descriptor: ModelDescriptor | Descriptor;
}

/** The declaration of the function that gives the metadata of a model or a type, once its classes and schemas are handed to it. */
export function metadataSource(functionName: string, converter: string, described: Described): string {
  const { kind, name, descriptor, schemas } = described;
  const parameters = Object.keys(schemas).length === 0 ? ["classes"] : ["classes", "schemas"];
  const entries = [
    `version: ${descriptor.version}`,
    ...(kind === undefined ? [] : [`kind: ${quote(kind)}`]),
    `name: ${quote(name)}`,
    `descriptor: ${JSON.stringify(descriptor)}`,
    ...parameters,
    ...(usesFormats(descriptor) ? ["formats: __tsfunc$formats"] : []),
    `convert: ${converter}`,
  ];
  return block(`function ${functionName}(${parameters.join(", ")})`, lines(`return { ${entries.join(", ")} };`));
}

import { relative } from "node:path";
import { fileURLToPath } from "node:url";
import type { JsonValue, TypeDescriptor } from "@tsfunc/runtime/descriptor";
import { type JsonSchema, jsonSchemaFromDescriptor } from "@tsfunc/runtime/json-schema";
import { signatureFromDescriptor } from "@tsfunc/runtime/signature";
import type { ModelSite } from "../../packages/compiler-plugin/src/analyze/index.ts";
import { namedSchemas } from "../../packages/runtime/src/pyfunc/named-schemas.ts";
import type { Fixture } from "../converters/fixture.ts";
import type { Construct } from "./construct.ts";
import type { Expectation, ExpectedDiagnostic } from "./expectation.ts";

/** The diagnostics of a construct, in the form and order of its expectation. */
export function foundDiagnostics({ analysis, folder }: Construct): readonly ExpectedDiagnostic[] {
  const found = analysis().diagnostics.map(({ code, line, file }) => {
    const path = relative(fileURLToPath(folder), file);
    return { code, line, ...(path === "input.ts" ? {} : { file: path }) };
  });
  return found.sort((a, b) => orderOf(a).localeCompare(orderOf(b)));
}

function orderOf({ file = "", line, code }: ExpectedDiagnostic): string {
  return `${file}:${String(line).padStart(4, "0")} ${code}`;
}

/** The only model of a construct. */
export function siteOf({ name, analysis }: Construct): ModelSite {
  const [site] = analysis().sites;
  if (site === undefined) throw new Error(`${name} has no model.`);
  return site;
}

/** The type of an element of the model input; null where the input is not validated. */
export function elementOf({ descriptor }: ModelSite): TypeDescriptor | null {
  return descriptor.input?.kind === "array" ? descriptor.input.items : null;
}

/** What is derived from the types of a model, and from the schemas that they are inferred from, in the form of its expectation. */
export function foundModel(
  site: ModelSite,
  schemas: Fixture["schemas"],
): Pick<Expectation, "signature" | "arguments" | "schema"> {
  const { descriptor } = site;
  const { inputs, outputs, params } = signatureFromDescriptor(descriptor).toDict();
  const element = elementOf(site);
  const { modelInput, ...others } = descriptor.arguments;
  return {
    signature: { inputs: parsed(inputs), outputs: parsed(outputs), params: parsed(params) },
    ...(modelInput === 0 && Object.keys(others).length === 0 ? {} : { arguments: { modelInput, ...others } }),
    ...(element === null ? {} : { schema: schemaOf(site, element, schemas) }),
  };
}

function parsed(text: string | null): JsonValue {
  return text === null ? null : JSON.parse(text);
}

function schemaOf(
  { descriptor: { version, definitions } }: ModelSite,
  root: TypeDescriptor,
  schemas: Fixture["schemas"] = {},
): JsonSchema {
  const schemaNamed = namedSchemas((name) => schemas[name]);
  const { $schema: _, ...schema } = jsonSchemaFromDescriptor({ version, root, definitions }, { schemaNamed });
  return schema;
}

import { descriptorOf, pyfunc } from "@tsfunc/runtime";
import { DESCRIPTOR_VERSION } from "@tsfunc/runtime/descriptor";
import { formats } from "@tsfunc/runtime/formats";
import { describe } from "@tsfunc/runtime/injected";
import type { ServedModel } from "../model/served-model.ts";
import { withBigints } from "./with-bigints.ts";

/**
 * Makes a model that takes what a served one takes, so that the runtime validates here as it does there.
 *
 * @param model A model whose types validate.
 * @returns A model that hands on its input.
 */
export function modelOfTypes({ inputSchema, definitions, name }: ServedModel): object {
  const schema = withOwnDefinitions({ ...inputSchema, $defs: definitions }) as Record<string, unknown>;
  const standard = {
    "~standard": {
      version: 1,
      vendor: "tsfunc playground",
      validate: (value: unknown) => ({ value }),
      jsonSchema: { input: () => schema, output: () => ({}) },
    },
  } as const;
  const descriptor = withBigints(descriptorOf(pyfunc({ input: standard }, (modelInput) => modelInput)));
  const metadata = { version: DESCRIPTOR_VERSION, kind: "function", name, descriptor, classes: {}, formats } as const;
  return pyfunc(
    describe(
      () => metadata,
      (modelInput: unknown) => modelInput,
    ),
  );
}

/** OpenAPI has the definitions beside the paths, a schema on its own has them inside. */
function withOwnDefinitions(value: unknown): unknown {
  if (typeof value === "bigint") return Number(value);
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map(withOwnDefinitions);
  return Object.fromEntries(
    Object.entries(value).map(([key, member]) => [
      key,
      key === "$ref" ? String(member).replace("#/components/schemas/", "#/$defs/") : withOwnDefinitions(member),
    ]),
  );
}

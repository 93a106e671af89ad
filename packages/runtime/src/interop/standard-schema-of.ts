import type { ModelPart } from "../descriptor/model-part.ts";
import { ValidationError } from "../errors/validation-error.ts";
import { jsonSchemaOf } from "../pyfunc/json-schema-of.ts";
import type { Model } from "../pyfunc/model.ts";
import { requireModel } from "../pyfunc/model-store.ts";
import type { PartInput, PartOutput } from "../pyfunc/part-types.ts";
import { issuesOf } from "./issues-of.ts";
import { type TypeSchema, typeSchemaOf } from "./type-schema.ts";

/**
 * A part of a model as other libraries take it: a Standard Schema and a Standard JSON Schema. Values are taken as from JSON, which is what the
 * JSON Schema describes: text stands for dates, bytes and int64, beside the values themselves.
 *
 * @param model A decorated class, its instance, or a wrapped function.
 * @param part The model input, one element of it, the output, or the params.
 * @returns The schema. Its values are what `predict` receives; those of the output are plain data.
 * @throws {TsfuncError} TF2004 when `model` is not decorated.
 * @see https://standardschema.dev
 */
export function standardSchemaOf<ModelType extends object, Part extends ModelPart = "input">(
  model: ModelType,
  part: Part = "input" as Part,
): TypeSchema<PartInput<ModelType, Part>, PartOutput<ModelType, Part>> {
  const known = requireModel(model);
  return typeSchemaOf({
    convert: (value) => CONVERSIONS[part](known, value),
    jsonSchema: (side) => jsonSchemaOf(model, part, { side }),
  });
}

const CONVERSIONS: Readonly<Record<ModelPart, (model: Model, value: unknown) => unknown>> = {
  input: (model, value) => model.convertInput(value, true),
  element: convertElement,
  output: (model, value) => model.convertOutput(value, true),
  params: (model, value) => model.convertParams(value, true),
};

/** As a model input of this element alone; the paths of issues start in the element. */
function convertElement(model: Model, value: unknown): unknown {
  try {
    const input = model.convertInput([value], true);
    return Array.isArray(input) ? input[0] : input;
  } catch (error) {
    const issues = issuesOf(error);
    if (issues === undefined) throw error;
    const inside = issues.map((issue) => ({ ...issue, path: issue.path.slice(1) }));
    throw new ValidationError("TF2100", { issues: inside, typeHint: "" });
  }
}

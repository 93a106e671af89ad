import { behindSchema } from "../descriptor/behind-schema.ts";
import type { ModelDescriptor } from "../descriptor/descriptor.ts";
import type { TypeDescriptor } from "../descriptor/type-descriptor.ts";
import { AnyType } from "./any-type.ts";
import { ColSpec } from "./col-spec.ts";
import type { ColumnType } from "./column-type.ts";
import { ModelSignature } from "./model-signature.ts";
import { paramsFromDescriptor } from "./params-from-descriptor.ts";
import { Schema } from "./schema.ts";
import { TypeReader } from "./type-reader.ts";

/**
 * Derives the signature of a model from its types.
 *
 * @param model What the compiler plugin says of `predict`.
 * @param defaults Values of params whose defaults the compiler plugin could not tell: a new instance of the class of the params.
 * @returns The signature: one unnamed column for the elements of the model input, one for those of the output.
 * @throws {TsfuncError} TF3016 to TF3026 when the params are not what MLflow can describe.
 * @see MLflow type hints in PythonModel
 */
export function signatureFromDescriptor(model: ModelDescriptor, defaults: object = {}): ModelSignature {
  const types = new TypeReader(model.definitions);
  return new ModelSignature({
    inputs: model.input && oneColumn(types.read(elementOf(model.input))),
    outputs: oneColumn(outputType(model.output, types)),
    params: paramsFromDescriptor(model, defaults),
  });
}

function outputType(output: TypeDescriptor | null, types: TypeReader): ColumnType {
  return output === null || output.kind === "nullable" ? new AnyType() : types.read(elementOf(output));
}

function elementOf(of: TypeDescriptor): TypeDescriptor {
  const type = behindSchema(of);
  return type.kind === "array" ? type.items : type;
}

function oneColumn(type: ColumnType): Schema {
  return new Schema([new ColSpec(type)]);
}

import {
  AnyType,
  ArrayType,
  ColSpec,
  type ColumnType,
  type DataType,
  type DataTypeName,
  MapType,
  ModelSignature,
  ObjectType,
  ParamSchema,
  ParamSpec,
  Property,
  Schema,
  SparkMLVector,
  type TensorDType,
  TensorSpec,
} from "@tsfunc/runtime/signature";
import { decode } from "../../harness/values.ts";
import { isNotation, type Notation } from "./notation.ts";

/** What can be constructed, by its name in MLflow; arguments are handed on as they are, wrong ones too. */
const CONSTRUCTORS: Readonly<Record<string, (notation: Notation) => unknown>> = {
  AnyType: () => new AnyType(),
  SparkMLVector: () => new SparkMLVector(),
  Array: ({ dtype }) => new ArrayType(typeOf(dtype)),
  Map: ({ value_type: values }) => new MapType(typeOf(values)),
  Object: ({ properties }) => new ObjectType(build(properties) as Property[]),
  Property: ({ name, dtype, required }) => new Property(name as string, typeOf(dtype), requirement(required)),
  ColSpec: ({ type, name, required }) => new ColSpec(typeOf(type), name as string, requirement(required)),
  TensorSpec: ({ type, shape, name }) => new TensorSpec(build(type) as TensorDType, shape as number[], name as string),
  Schema: ({ inputs }) => new Schema(build(inputs) as ColSpec[]),
  ParamSpec: (notation) => buildParam(notation),
  ParamSchema: ({ params }) => new ParamSchema(build(params) as ParamSpec[]),
  ModelSignature: ({ inputs, outputs, params }) =>
    new ModelSignature({
      inputs: build(inputs) as Schema,
      outputs: build(outputs) as Schema,
      params: build(params) as ParamSchema,
    }),
};

/**
 * Constructs what notation says.
 *
 * @param value Notation, a list of it, or an argument.
 * @returns What our constructors make of it; a NumPy dtype is its name, anything else itself.
 */
export function build(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(build);
  if (typeof value === "object" && value !== null && "dtype" in value && !isNotation(value)) return value.dtype;
  if (!isNotation(value)) return value;
  const construct = CONSTRUCTORS[value.new];
  if (construct === undefined) throw new Error(`unknown class ${value.new}`);
  return construct(value);
}

function typeOf(value: unknown): ColumnType | DataTypeName {
  return build(value) as ColumnType | DataTypeName;
}

function requirement(required: unknown): { readonly required?: boolean } {
  return required === undefined ? {} : { required: required as boolean };
}

function buildParam({ name, dtype, default: defaultValue, shape }: Notation): ParamSpec {
  const { value } = defaultValue as { readonly value: unknown };
  const type = build(dtype) as DataType | ObjectType | DataTypeName;
  return new ParamSpec(name as string, type, decode(value), shape as number[] | undefined);
}

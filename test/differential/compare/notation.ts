import type { ChangeImpact, ChangeKind } from "@tsfunc/runtime/compare";
import {
  AnyType,
  ArrayType,
  ColSpec,
  type ColumnType,
  type DataTypeName,
  MapType,
  ObjectType,
  ParamSchema,
  ParamSpec,
  Property,
  Schema,
  type TensorDType,
  TensorSpec,
} from "@tsfunc/runtime/signature";

type Type = ColumnType | DataTypeName;
type Members = Readonly<Record<string, Type>>;

/** Members by name; a name that ends with `?` may be missing. */
function members<T>(types: Members, make: (name: string, type: Type, required: boolean) => T): T[] {
  return Object.entries(types).map(([name, type]) => make(name.replace(/\?$/, ""), type, !name.endsWith("?")));
}
export const named = (types: Members) =>
  new Schema(members(types, (name, type, required) => new ColSpec(type, name, { required })));
export const unnamed = (...types: Type[]) => new Schema(types.map((type) => new ColSpec(type)));
export const object = (types: Members) =>
  new ObjectType(members(types, (name, type, required) => new Property(name, type, { required })));
export const array = (items: Type) => new ArrayType(items);
export const map = (values: Type) => new MapType(values);
export const tensors = (...specs: [TensorDType, number[], string?][]) =>
  new Schema(specs.map((one) => new TensorSpec(...one)));
export const params = (...specs: [string, DataTypeName | ObjectType, unknown, [-1]?][]) =>
  new ParamSchema(specs.map((one) => new ParamSpec(...one)));
export const any = new AnyType();

export type Case<T> = readonly [
  title: string,
  before: T,
  after: T,
  kind: ChangeKind,
  impact: ChangeImpact,
  path?: string,
];

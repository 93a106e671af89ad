import {
  AnyType,
  ArrayType,
  ColSpec,
  type ColumnType,
  DataType,
  MapType,
  ModelSignature,
  ObjectType,
  ParamSchema,
  ParamSpec,
  Property,
  Schema,
  SparkMLVector,
  TensorSpec,
} from "@tsfunc/runtime/signature";
import { expect, test } from "vitest";
import { lowestMlflowVersion } from "./lowest-mlflow-version.ts";

const text = DataType.named("string") as DataType;
const object = new ObjectType([new Property("a", text)]);
const plain = { hasTypeHint: false };

function ofColumn(type: ColumnType): ModelSignature {
  return new ModelSignature({ inputs: new Schema([new ColSpec(type)]) });
}

test.each([
  [text, "2.6.0"],
  [new ArrayType(text), "2.10.0"],
  [object, "2.10.0"],
  [new MapType(text), "2.12.1"],
  [new SparkMLVector(), "2.18.0"],
  [new AnyType(), "2.19.0"],
  [new ArrayType(new ObjectType([new Property("a", new MapType(text))])), "2.12.1"],
])("a column of %s is read by MLflow %s", (type, version) => {
  expect(lowestMlflowVersion(ofColumn(type), plain)).toBe(version);
});

test("params that are objects, tensors, type hints and no signature at all", () => {
  const params = new ParamSchema([new ParamSpec("p", object, { a: "x" })]);
  expect(lowestMlflowVersion(new ModelSignature({ params }), plain)).toBe("2.13.0");
  const tensor = new Schema([new TensorSpec("float32", [-1, 4])]);
  expect(lowestMlflowVersion(new ModelSignature({ inputs: tensor }), plain)).toBe("2.6.0");
  expect(lowestMlflowVersion(ofColumn(text), { hasTypeHint: true })).toBe("2.20.0");
  expect(lowestMlflowVersion(null, plain)).toBe("2.6.0");
});

import {
  AnyType,
  ArrayType,
  ColSpec,
  DataType,
  MapType,
  ModelSignature,
  ObjectType,
  ParamSchema,
  ParamSpec,
  Property,
  Schema,
  TensorSpec,
} from "@tsfunc/runtime/signature";
import { afterAll, describe, expect, test } from "vitest";
import { MlflowWorker } from "./mlflow/mlflow-worker.ts";

const worker = MlflowWorker.start();

const message = new ObjectType([
  new Property("role", DataType.string),
  new Property("größe", DataType.double, { required: false }),
  new Property("tags", new ArrayType(DataType.string)),
  new Property("extra", new MapType(new AnyType()), { required: false }),
]);

const signatures: readonly (readonly [name: string, signature: ModelSignature])[] = [
  ["one unnamed column of objects", new ModelSignature({ inputs: new Schema([new ColSpec(message)]) })],
  [
    "a named column of every data type",
    new ModelSignature({
      inputs: new Schema(
        (["boolean", "integer", "long", "float", "double", "string", "binary", "datetime"] as const).map(
          (type, index) => new ColSpec(type, type, { required: index % 2 === 0 }),
        ),
      ),
    }),
  ],
  [
    "tensors in and out",
    new ModelSignature({
      inputs: new Schema([new TensorSpec("float32", [-1, 28, 28], "image"), new TensorSpec("int64", [-1], "label")]),
      outputs: new Schema([new TensorSpec("float64", [-1, 10])]),
    }),
  ],
  [
    "params of several types",
    new ModelSignature({
      outputs: new Schema([new ColSpec("string")]),
      params: new ParamSchema([
        new ParamSpec("temperature", "double", 1e-5),
        new ParamSpec("whole", "double", 2),
        new ParamSpec("count", "long", 2n ** 60n),
        new ParamSpec("stop", "string", ["é", "\u2028"], [-1]),
        new ParamSpec("nothing", "string", null),
      ]),
    }),
  ],
];

describe.skipIf(worker === null)("MLflow reads what is written here", () => {
  afterAll(() => worker?.[Symbol.dispose]());

  test.each(signatures)("%s", async (_, signature) => {
    const written = signature.toDict();
    const answer = await worker?.ask("read_signature", { written });
    expect(answer).toEqual({ ok: true, result: { to_dict: written, repr: String(signature) } });
  });
});

import { expect, test } from "vitest";
import { AnyType, ArrayType, ColSpec, Schema, TensorSpec } from "./index.ts";

const COLUMNS = new Schema([
  new ColSpec("double", "price"),
  new ColSpec(new ArrayType("string"), "tags", { required: false }),
]);

test("columns are written, shown and read as MLflow does", () => {
  expect(COLUMNS.toJsonText()).toBe(
    '[{"type": "double", "name": "price", "required": true}, ' +
      '{"type": "array", "items": {"type": "string"}, "name": "tags", "required": false}]',
  );
  expect(String(COLUMNS)).toBe("['price': double (required), 'tags': Array(string) (optional)]");
  expect(Schema.fromJsonText(COLUMNS.toJsonText()).equals(COLUMNS)).toBe(true);
  expect(JSON.stringify(COLUMNS)).toBe(JSON.stringify(COLUMNS.toDict()));
});

test("tensors are written, shown and read as MLflow does", () => {
  const schema = new Schema([new TensorSpec("float32", [-1, 3], "image"), new TensorSpec("datetime64[ns]", [], "at")]);
  expect(schema.toJsonText()).toBe(
    '[{"name": "image", "type": "tensor", "tensor-spec": {"dtype": "float32", "shape": [-1, 3]}}, ' +
      '{"name": "at", "type": "tensor", "tensor-spec": {"dtype": "datetime64[ns]", "shape": []}}]',
  );
  expect(String(schema)).toBe("['image': Tensor('float32', (-1, 3)), 'at': Tensor('datetime64[ns]', ())]");
  expect(Schema.fromDict(schema.toDict()).equals(schema)).toBe(true);
  expect(schema.isTensorSpec()).toBe(true);
});

test("names are told by those that must be there and those that may be missing", () => {
  expect(COLUMNS.inputNames()).toEqual(["price", "tags"]);
  expect(COLUMNS.requiredInputNames()).toEqual(["price"]);
  expect(COLUMNS.optionalInputNames()).toEqual(["tags"]);
  expect([COLUMNS.hasInputNames(), COLUMNS.isTensorSpec()]).toEqual([true, false]);
});

test("a column without a name goes by its position", () => {
  const schema = new Schema([new ColSpec("long"), new ColSpec(new AnyType(), null)]);
  expect(schema.inputNames()).toEqual([0, 1]);
  expect(schema.hasInputNames()).toBe(false);
  expect(schema.toJsonText()).toBe('[{"type": "long", "required": true}, {"type": "any", "required": true}]');
});

test("older JSON without `required`: a data type is required, of other types nothing is known, as MLflow has it", () => {
  const schema = Schema.fromDict([
    { type: "long", name: "a" },
    { type: "array", items: { type: "long" }, name: "b" },
  ]);
  expect(schema.inputs.map(({ required }) => required)).toEqual([true, null]);
  expect(String(schema)).toBe("['a': long (required), 'b': Array(long) (optional)]");
  expect(Schema.fromJsonText(schema.toJsonText()).equals(schema)).toBe(true);
});

test.each([
  ["bool"],
  ["uint8"],
  ["int64"],
  ["float16"],
  ["float128"],
  ["complex64"],
  ["str"],
  ["bytes"],
  ["object"],
  ["void"],
  ["datetime64"],
  ["timedelta64[ms]"],
  ["datetime64[10us]"],
] as const)("%s is a dtype", (dtype) => {
  expect(new TensorSpec(dtype, [-1]).toDict()["tensor-spec"]).toEqual({ dtype, shape: [-1] });
});

test.each([
  "<U10",
  "S1",
  "int",
  "float8",
  "int128",
  "datetime64[fortnight]",
  "datetime64[]",
  "Float32",
  "float32 ",
  5,
  null,
  {},
])("%j is no dtype", (dtype) => {
  expect(() => new TensorSpec(dtype as "str", [-1])).toThrow(expect.objectContaining({ code: "TF3015" }));
});

const [a, b] = [new ColSpec("long", "a"), new ColSpec("long", "b")];
const tensor = new TensorSpec("int8", [-1]);

test.each([
  ["TF3001", () => new ColSpec("unk" as "long")],
  ["TF3002", () => new ColSpec("long", 5 as never)],
  ["TF3002", () => new TensorSpec("int8", null as never)],
  ["TF3002", () => new TensorSpec("int8", [-2])],
  ["TF3002", () => new TensorSpec("int8", [1.5])],
  ["TF3002", () => new TensorSpec("int8", Array(2) as never)],
  ["TF3002", () => new Schema("long" as never)],
  ["TF3002", () => new Schema(["long"] as never)],
  ["TF3002", () => new Schema(COLUMNS as never)],
  ["TF3003", () => new Schema([])],
  ["TF3004", () => new Schema([a, new ColSpec("long")])],
  ["TF3005", () => new Schema([a, new TensorSpec("int8", [-1], "b")] as never)],
  ["TF3006", () => new Schema([tensor, tensor])],
  ["TF3007", () => new Schema([new ColSpec("long", null, { required: false })])],
  ["TF3008", () => new Schema([a, b, new ColSpec("string", "a")])],
  ["TF3008", () => new Schema([new TensorSpec("int8", [-1], "t"), new TensorSpec("int8", [-1], "t")])],
  ["TF3013", () => ColSpec.fromDict({ name: "a" })],
  ["TF3013", () => TensorSpec.fromDict({ type: "tensor", "tensor-spec": { dtype: "int8" } })],
  ["TF3014", () => ColSpec.fromDict({ type: "long", name: "a", extra: 1 })],
  ["TF3030", () => Schema.fromJsonText("[{]")],
])("refuses with %s: %s", (code, construct) => {
  expect(construct).toThrow(expect.objectContaining({ code }));
});

test("hundreds of columns are one pass", () => {
  const schema = new Schema(Array.from({ length: 600 }, (_, position) => new ColSpec("double", `c${position}`)));
  expect(Schema.fromJsonText(schema.toJsonText()).equals(schema)).toBe(true);
  expect(schema.inputNames()).toHaveLength(600);
});

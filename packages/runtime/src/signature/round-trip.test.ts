import fc from "fast-check";
import { expect, test } from "vitest";
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
} from "./index.ts";

const name = fc.oneof(fc.string({ unit: "binary" }), fc.constantFrom("__proto__", "constructor", "10", "2", "é"));
const required = fc.boolean().map((value) => ({ required: value }));
const scalar = fc.constantFrom(...DataType.all);

const { type } = fc.letrec<{ type: ColumnType }>((tie) => ({
  type: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    fc.oneof(scalar, fc.constantFrom(new AnyType(), new SparkMLVector())),
    tie("type").map((items) => new ArrayType(items)),
    tie("type").map((values) => new MapType(values)),
    fc
      .uniqueArray(fc.tuple(name, tie("type"), required), { minLength: 1, maxLength: 5, selector: ([key]) => key })
      .map((properties) => new ObjectType(properties.map((property) => new Property(...property)))),
  ),
}));

const columns = fc
  .uniqueArray(fc.tuple(type, name, required), { minLength: 1, selector: ([, key]) => key })
  .map((specs) => specs.map((spec) => new ColSpec(...spec)));
const tensor = fc
  .tuple(fc.constantFrom("float32", "int64", "str", "datetime64[ns]"), fc.array(fc.integer({ min: -1, max: 9 })))
  .map(([dtype, shape]) => new TensorSpec(dtype, shape));
const schema = fc
  .oneof(
    columns,
    tensor.map((spec) => [spec]),
    type.map((only) => [new ColSpec(only)]),
  )
  .map((inputs) => new Schema(inputs));

const defaults = fc.oneof(
  fc.tuple(fc.constant("double"), fc.oneof(fc.double(), fc.array(fc.double()))),
  fc.tuple(fc.constant("long"), fc.oneof(fc.bigInt(-(2n ** 63n), 2n ** 63n - 1n), fc.maxSafeInteger())),
  fc.tuple(fc.constant("string"), fc.oneof(fc.string({ unit: "binary" }), fc.array(fc.string()))),
  fc.tuple(
    fc.constant("datetime"),
    fc.date({ min: new Date("0001-01-01Z"), max: new Date("9999-12-31Z"), noInvalidDate: true }),
  ),
);
const params = fc
  .uniqueArray(fc.tuple(name, defaults), { selector: ([key]) => key })
  .map(
    (specs) =>
      new ParamSchema(
        specs.map(
          ([key, [dtype, value]]) => new ParamSpec(key, dtype as "double", value, Array.isArray(value) ? [-1] : null),
        ),
      ),
  );

test("every schema equals what is read from its plain data, and from its text", () => {
  fc.assert(
    fc.property(schema, (one) => {
      expect(Schema.fromDict(one.toDict()).equals(one)).toBe(true);
      expect(Schema.fromJsonText(one.toJsonText()).toJsonText()).toBe(one.toJsonText());
    }),
  );
});

test("every list of params equals what is read from its text, defaults included", () => {
  fc.assert(
    fc.property(params, (one) => {
      const read = ParamSchema.fromJsonText(one.toJsonText());
      expect(read.equals(one)).toBe(true);
      expect(read.params.map((param) => param.default)).toEqual(one.params.map((param) => param.default));
    }),
  );
});

test("every signature equals what is read from its plain data, and shows as it", () => {
  fc.assert(
    fc.property(schema, schema, params, (inputs, outputs, some) => {
      const one = new ModelSignature({ inputs, outputs, params: some.params.length === 0 ? null : some });
      const read = ModelSignature.fromDict(one.toDict());
      expect(read.equals(one)).toBe(true);
      expect(String(read)).toBe(String(one));
    }),
  );
});

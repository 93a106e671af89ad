import { expect, test } from "vitest";
import { AnyType, ArrayType, DataType, MapType, ObjectType, Property, SparkMLVector } from "./index.ts";

const MESSAGE = new ObjectType([new Property("role", "string"), new Property("at", "datetime", { required: false })]);

test("there is one value per data type, found by name, in MLflow's order", () => {
  expect(DataType.all.join(" ")).toBe("boolean integer long float double string binary datetime");
  expect(DataType.named("long")).toBe(DataType.long);
  expect(DataType.named("Long")).toBeUndefined();
  expect(DataType.named("constructor")).toBeUndefined();
  expect(DataType.fromDict({ type: "double" })).toBe(DataType.double);
});

test("types are written and shown as MLflow does", () => {
  const type = new MapType(new ArrayType(MESSAGE));
  expect(type.toJsonText()).toBe(
    '{"type": "map", "values": {"type": "array", "items": {"type": "object", "properties": ' +
      '{"at": {"type": "datetime", "required": false}, "role": {"type": "string", "required": true}}}}}',
  );
  expect(String(type)).toBe("Map(str -> Array({at: datetime (optional), role: string (required)}))");
  expect(String(new MapType("long"))).toBe("Map(str -> DataType.long)");
  expect(String(new ArrayType(new SparkMLVector()))).toBe("Array(SparkML vector)");
  expect(JSON.stringify(new AnyType())).toBe('{"type":"any"}');
});

test("each type reads what it writes", () => {
  for (const type of [MESSAGE, new ArrayType(MESSAGE), new MapType("binary"), new AnyType(), new SparkMLVector()]) {
    const read = (type.constructor as unknown as { fromDict(dict: unknown): typeof type }).fromDict(type.toDict());
    expect(read).toBeInstanceOf(type.constructor);
    expect(read.equals(type)).toBe(true);
  }
  const property = new Property("tags", new ArrayType("string"), { required: false });
  expect(Property.fromDict(property.toDict()).equals(property)).toBe(true);
});

test("a property is required where its JSON says nothing", () => {
  expect(Property.fromDict({ age: { type: "long" } }).required).toBe(true);
});

test("properties are sorted by code point, not by UTF-16 unit and not as numbers", () => {
  const names = ["😀", "\uffee", "b", "B", "10", "2", "é"];
  const type = new ObjectType(names.map((name) => new Property(name, "long")));
  expect(type.properties.map(({ name }) => name)).toEqual(["10", "2", "B", "b", "é", "\uffee", "😀"]);
  expect(type.toJsonText().indexOf('"10"')).toBeLessThan(type.toJsonText().indexOf('"2"'));
});

test("property order makes no difference, anything else does", () => {
  const [a, b] = [new Property("a", "long"), new Property("b", "string")];
  expect(new ObjectType([a, b]).equals(new ObjectType([b, a]))).toBe(true);
  expect(new ObjectType([a]).equals(new ObjectType([a, b]))).toBe(false);
  expect(new ArrayType("double").equals(new SparkMLVector())).toBe(false);
  expect(DataType.long.equals(DataType.integer)).toBe(false);
  expect(DataType.long.equals({ kind: "scalar", name: "long" })).toBe(false);
  expect(DataType.long.equals(null)).toBe(false);
});

test("types are immutable, and do not follow the list that they were made of", () => {
  const properties = [new Property("a", "long")];
  const type = new ObjectType(properties);
  properties.push(new Property("b", "long"));
  expect(type.properties).toHaveLength(1);
  expect(() => (type.properties as Property[]).pop()).toThrow(TypeError);
  expect(() => Object.assign(type, { kind: "array" })).toThrow(TypeError);
  expect(() => Object.assign(DataType.long, { name: "integer" })).toThrow(TypeError);
});

test("properties named like members of Object.prototype are properties", () => {
  const names = ["__proto__", "constructor", "toString"];
  const type = new ObjectType(names.map((name) => new Property(name, "long")));
  expect(Object.keys(type.toDict().properties as object)).toEqual(names);
  expect(ObjectType.fromDict(JSON.parse(type.toJsonText())).equals(type)).toBe(true);
});

test.each([
  ["TF3001", () => new ArrayType("text" as "string")],
  ["TF3001", () => new MapType(null as never)],
  ["TF3001", () => new Property("p", { kind: "array" } as never)],
  ["TF3001", () => new ArrayType(MESSAGE.properties[0] as never)],
  ["TF3001", () => ArrayType.fromDict({ type: "array", items: { type: "tensor" } })],
  ["TF3001", () => DataType.fromDict({ type: "Double" })],
  ["TF3002", () => new Property(1 as never, "long")],
  ["TF3002", () => new Property("p", "long", { required: "yes" as never })],
  ["TF3002", () => new ObjectType("a" as never)],
  ["TF3002", () => new ObjectType(["a"] as never)],
  ["TF3002", () => ArrayType.fromDict({ type: "map", values: { type: "long" } })],
  ["TF3002", () => ArrayType.fromDict({ type: "array", items: "string" })],
  ["TF3002", () => ObjectType.fromDict({ type: "object", properties: [] })],
  ["TF3002", () => AnyType.fromDict(new Map([["type", "any"]]))],
  ["TF3002", () => Property.fromDict({ a: { type: "long" }, b: { type: "long" } })],
  ["TF3009", () => new ObjectType([])],
  ["TF3010", () => new ObjectType([new Property("k", "long"), new Property("k", "double")])],
  ["TF3013", () => ArrayType.fromDict({ type: "array" })],
  ["TF3013", () => MapType.fromDict(JSON.parse('{"__proto__": {"type": "map"}, "values": {"type": "long"}}'))],
])("refuses with %s: %s", (code, construct) => {
  expect(construct).toThrow(expect.objectContaining({ code, errorCode: "INVALID_PARAMETER_VALUE" }));
});

test("JSON that contains itself is refused, not followed", () => {
  const cycle: Record<string, unknown> = { type: "array" };
  cycle.items = cycle;
  expect(() => ArrayType.fromDict(cycle)).toThrow(expect.objectContaining({ code: "TF3025" }));
});

test("a refusal names what is wrong with it", () => {
  expect(() => new ObjectType([new Property("k", "long"), new Property("k", "double")])).toThrow(
    /received k more than once/,
  );
  expect(() => new ArrayType("text" as "string")).toThrow(/`text` is not a type of a schema/);
});

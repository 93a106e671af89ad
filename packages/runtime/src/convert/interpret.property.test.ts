import fc from "fast-check";
import { expect, test } from "vitest";
import type { Definitions } from "../descriptor/descriptor.ts";
import type { PrimitiveKind, TypeDescriptor } from "../descriptor/type-descriptor.ts";
import { interpret } from "./interpret.ts";
import { same } from "./same.ts";

class Message {
  text!: string;
  note: unknown = [];
}

const definitions: Definitions = {
  Message: {
    name: "Message",
    construct: { parameters: [] },
    properties: [
      { name: "text", type: { kind: "string" } },
      { name: "note", type: { kind: "array", items: { kind: "bigint" } }, hasDefault: true },
      { name: "next", type: { kind: "reference", to: "Message" }, optional: true },
    ],
  },
  Open: {
    name: "Open",
    properties: [{ name: "id", type: { kind: "long" }, optional: true }],
    extra: { kind: "nullable", type: { kind: "date" } },
  },
};

const kinds: readonly PrimitiveKind[] = [
  "string",
  "number",
  "float",
  "long",
  "integer",
  "bigint",
  "boolean",
  "date",
  "bytes",
  "null",
  "any",
];

const { type: anyType } = fc.letrec<{ type: TypeDescriptor }>((tie) => {
  const inner = tie("type");
  const members = fc.array(
    fc.constantFrom(...kinds).map((kind) => ({ kind })),
    { minLength: 2, maxLength: 4 },
  );
  return {
    type: fc.oneof(
      { depthSize: "small", withCrossShrink: true },
      fc.constantFrom(...kinds).map((kind) => ({ kind })),
      fc.constantFrom<TypeDescriptor>(
        { kind: "reference", to: "Message" },
        { kind: "reference", to: "Open" },
        { kind: "literal", values: ["a", 1, true] },
        { kind: "template", pattern: "^a.*$", text: "`a${string}`" },
      ),
      inner.map((items) => ({ kind: "array", items }) as const),
      inner.map((values) => ({ kind: "record", values }) as const),
      inner.map((values) => ({ kind: "map", values }) as const),
      inner.map((type) => ({ kind: "nullable", type }) as const),
      fc.array(inner, { maxLength: 3 }).map((items) => ({ kind: "tuple", items, required: 1 }) as const),
      members.map((types) => ({ kind: "union", members: types }) as const),
    ),
  };
});

const anything = fc.anything({
  withBigInt: true,
  withDate: true,
  withMap: true,
  withSet: true,
  withNullPrototype: true,
  withSparseArray: true,
  withTypedArray: true,
  key: fc.oneof(fc.constantFrom("text", "note", "next", "id", "__proto__", "constructor"), fc.string()),
});

const scalars: Readonly<Record<PrimitiveKind, fc.Arbitrary<unknown>>> = {
  string: fc.string(),
  number: fc.double(),
  float: fc.double(),
  long: fc.oneof(fc.maxSafeInteger(), fc.maxSafeInteger().map(BigInt)),
  integer: fc.integer(),
  bigint: fc.oneof(
    fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }),
    fc.maxSafeInteger(),
    fc.maxSafeInteger().map(String),
  ),
  boolean: fc.boolean(),
  date: fc.oneof(
    fc.date({ noInvalidDate: true }),
    fc.date({ noInvalidDate: true }).map((date) => date.toISOString()),
  ),
  bytes: fc.oneof(fc.uint8Array(), fc.base64String()),
  null: fc.constant(null),
  any: anything,
};

/** Values most of which belong to the type, where the source is JSON. */
function arbitraryOf(type: TypeDescriptor): fc.Arbitrary<unknown> {
  switch (type.kind) {
    case "literal":
      return fc.constantFrom(...type.values);
    case "template":
      return fc.constantFrom("a", "ab");
    case "array":
      return fc.array(arbitraryOf(type.items), { maxLength: 4 });
    case "tuple":
      return fc.tuple(...type.items.map(arbitraryOf));
    case "record":
      return fc.dictionary(fc.string(), arbitraryOf(type.values), { maxKeys: 4 });
    case "map":
      return fc
        .dictionary(fc.string(), arbitraryOf(type.values), { maxKeys: 4 })
        .map((entries) => new Map(Object.entries(entries)));
    case "nullable":
      return fc.option(arbitraryOf(type.type));
    case "union":
      return fc.oneof(...type.members.map(arbitraryOf));
    case "reference":
      return type.to === "Message" ? message : fc.record({ id: fc.integer() }, { requiredKeys: [] });
    case "schema":
      return arbitraryOf(type.type);
    default:
      return scalars[type.kind];
  }
}

const message = fc
  .record({ text: fc.string(), note: fc.array(fc.bigInt({ min: 0n, max: 9n })) }, { requiredKeys: ["text"] })
  .chain((fields) => fc.constantFrom(fields, Object.assign(new Message(), fields), { ...fields, next: fields }));

const cases = anyType.chain((type) =>
  fc.record({
    type: fc.constant(type),
    value: fc.oneof({ weight: 3, arbitrary: arbitraryOf(type) }, anything),
    json: fc.boolean(),
  }),
);

const context = { definitions, classes: { Message } };

function freezeDeeply(value: unknown): void {
  if (typeof value === "object" && value !== null && !ArrayBuffer.isView(value) && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const key of Reflect.ownKeys(value)) {
      freezeDeeply(Reflect.get(value, key));
    }
  }
}

test("whatever comes, the outcome is a value or issues, and what was passed stays as it is", () => {
  const seen = { accepted: 0, refused: 0 };
  fc.assert(
    fc.property(cases, ({ type, value, json }) => {
      const before = fc.stringify(value);
      freezeDeeply(value);
      const outcome = interpret(type, value, { ...context, json });
      seen[outcome.ok ? "accepted" : "refused"]++;
      expect(outcome.ok || (outcome.issueCount > 0 && outcome.issues.length > 0)).toBe(true);
      expect(fc.stringify(value)).toBe(before);
    }),
    { numRuns: 3000 },
  );
  expect(seen.accepted).toBeGreaterThan(600);
  expect(seen.refused).toBeGreaterThan(600);
});

test("what was converted is accepted again, unchanged, from every source", () => {
  let converted = 0;
  fc.assert(
    fc.property(cases, ({ type, value, json }) => {
      const first = interpret(type, value, { ...context, json });
      if (first.ok) {
        const second = interpret(type, first.value, { ...context, json: false });
        expect(second.ok && same(second.value, first.value)).toBe(true);
        converted += same(first.value, value) ? 0 : 1;
      }
    }),
    { numRuns: 3000 },
  );
  expect(converted).toBeGreaterThan(100);
});

test("the same value twice gives the same outcome", () => {
  fc.assert(
    fc.property(cases, ({ type, value, json }) => {
      expect(interpret(type, value, { ...context, json })).toEqual(interpret(type, value, { ...context, json }));
    }),
    { numRuns: 1000 },
  );
});

import fc from "fast-check";
import { expect, test } from "vitest";
import { AnyType } from "../signature/any-type.ts";
import { ArrayType } from "../signature/array-type.ts";
import { ColSpec } from "../signature/col-spec.ts";
import type { ColumnType } from "../signature/column-type.ts";
import { DataType } from "../signature/data-type.ts";
import { MapType } from "../signature/map-type.ts";
import { ObjectType } from "../signature/object-type.ts";
import { Property } from "../signature/property.ts";
import { Schema } from "../signature/schema.ts";
import { deepFreeze } from "./enforce.fixture.ts";
import { enforceSchema } from "./enforce-schema.ts";

const name = fc.constantFrom("a", "b", "constructor", "ünïcode", "x y");

const { type } = fc.letrec<{ type: ColumnType }>((tie) => ({
  type: fc.oneof(
    { maxDepth: 2 },
    fc.constantFrom(...DataType.all, new AnyType()),
    tie("type").map((items) => new ArrayType(items)),
    tie("type").map((values) => new MapType(values)),
    fc
      .uniqueArray(fc.tuple(name, tie("type"), fc.boolean()), { minLength: 1, maxLength: 3, selector: ([key]) => key })
      .map((members) => new ObjectType(members.map(([key, of, required]) => new Property(key, of, { required })))),
  ),
}));

/** Columns, and data that may or may not fit them. */
const enforcement = fc
  .uniqueArray(fc.tuple(name, type, fc.boolean()), { minLength: 1, maxLength: 4, selector: ([column]) => column })
  .chain((columns) => {
    const schema = new Schema(columns.map(([column, of, required]) => new ColSpec(of, column, { required })));
    const record = fc.record(Object.fromEntries(columns.map(([column, of]) => [column, valuesOf(of)])), {
      requiredKeys: [],
    });
    return fc.tuple(fc.constant(schema), fc.oneof(fc.array(record, { maxLength: 4 }), record));
  });

/** Mostly values of the type. */
function valuesOf(of: ColumnType): fc.Arbitrary<unknown> {
  return fc.oneof({ weight: 12, arbitrary: fitting(of) }, fc.constantFrom(null, 5n, "text", 1.5, true));
}

function fitting(of: ColumnType): fc.Arbitrary<unknown> {
  switch (of.kind) {
    case "scalar":
      return SCALARS[of.name];
    case "array":
      return fc.array(valuesOf(of.items), { maxLength: 3 });
    case "map":
      return fc.dictionary(name, valuesOf(of.values), { maxKeys: 3 });
    case "object":
      return fc.record(Object.fromEntries(of.properties.map((property) => [property.name, valuesOf(property.type)])));
    default:
      return fc.jsonValue();
  }
}

const SCALARS = {
  boolean: fc.boolean(),
  integer: fc.integer(),
  long: fc.oneof(fc.maxSafeInteger(), fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n })),
  float: fc.double(),
  double: fc.oneof(fc.double(), fc.constant(7n)),
  string: fc.string(),
  binary: fc.uint8Array({ maxLength: 4 }),
  datetime: fc.oneof(fc.date({ noInvalidDate: true }), fc.constant("2024-01-02")),
};

const OPTIONS = { source: "json", onWarning: () => {} } as const;

test("enforced data are enforced already: the same data come back", () => {
  let accepted = 0;
  fc.assert(
    fc.property(enforcement, ([schema, data]) => {
      const enforced = attempt(() => enforceSchema(deepFreeze(data), schema, OPTIONS));
      if (enforced === undefined) return;
      accepted++;
      expect(enforceSchema(deepFreeze(enforced), schema, OPTIONS)).toBe(enforced);
    }),
    { numRuns: 1000 },
  );
  expect(accepted).toBeGreaterThan(200);
});

test("data that are refused have at least one issue, and keep it when they are enforced again", () => {
  fc.assert(
    fc.property(enforcement, ([schema, data]) => {
      const refused = refusal(() => enforceSchema(deepFreeze(data), schema, OPTIONS));
      if (refused === undefined) return;
      expect(refused.issues.length).toBeGreaterThan(0);
      expect(refusal(() => enforceSchema(data, schema, OPTIONS))?.issues).toEqual(refused.issues);
    }),
    { numRuns: 1000 },
  );
});

function attempt<Result>(run: () => Result): Result | undefined {
  try {
    return run();
  } catch {
    return undefined;
  }
}

function refusal(run: () => unknown): { readonly issues: readonly unknown[] } | undefined {
  try {
    run();
    return undefined;
  } catch (error) {
    return error as { readonly issues: readonly unknown[] };
  }
}

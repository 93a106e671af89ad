import fc from "fast-check";
import { expect, test } from "vitest";
import { deepFreeze } from "../enforce/enforce.fixture.ts";
import { enforceSchema } from "../enforce/enforce-schema.ts";
import { Frame, frameOf } from "../frame/index.ts";
import { Schema } from "../signature/schema.ts";
import { shown, silent } from "./infer.fixture.ts";
import { inferSchema } from "./infer-schema.ts";

const key = fc.constantFrom("a", "b", "constructor", "x y", "ünïcode");

/** Values of one type, some of them missing. */
const scalars: readonly fc.Arbitrary<unknown>[] = [
  fc.boolean(),
  fc.string(),
  fc.integer(),
  fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }),
  fc.double({ noNaN: true }),
  fc.date({ noInvalidDate: true }),
  fc.uint8Array({ maxLength: 3 }),
];

const { value } = fc.letrec<{ value: fc.Arbitrary<unknown> }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 3 },
    fc.constantFrom(...scalars),
    tie("value").map((items) => fc.array(items, { maxLength: 3 })),
    fc
      .dictionary(key, tie("value"), { minKeys: 1, maxKeys: 3 })
      .map((members) => fc.record(members, { requiredKeys: [] })),
  ),
}));

/** Records whose values have one type in each column. */
const records = fc
  .dictionary(key, value, { minKeys: 1, maxKeys: 4 })
  .chain((columns) => fc.array(fc.record(columns, { requiredKeys: [] }), { minLength: 1, maxLength: 5 }))
  .filter((all) => all.some((record) => Object.keys(record).length > 0));

test("what is inferred from records accepts them, as they are", () => {
  fc.assert(
    fc.property(records, (data) => {
      const schema = inferSchema(deepFreeze(data), silent);
      expect(enforceSchema(data, schema, silent)).toEqual(data);
    }),
  );
});

test("a schema that was inferred is read back from its text", () => {
  fc.assert(
    fc.property(records, (data) => {
      const schema = inferSchema(data, silent);
      expect(Schema.fromJsonText(schema.toJsonText()).equals(schema)).toBe(true);
    }),
  );
});

test("the order of records makes no difference but for the order of columns", () => {
  fc.assert(
    fc.property(records, (data) => {
      const sorted = (all: readonly unknown[]) => [...inferSchema(all, silent).inputs].map(String).sort();
      expect(sorted([...data].reverse())).toEqual(sorted(data));
    }),
  );
});

test("typed arrays are the same columns one by one and in a frame", () => {
  const table = fc.record({
    a: fc.float32Array({ minLength: 2, maxLength: 2 }),
    b: fc.bigInt64Array({ minLength: 2, maxLength: 2 }),
  });
  fc.assert(
    fc.property(table, (columns) => {
      expect(shown(columns)).toBe(shown(Frame.from(columns)));
      expect(frameOf(columns)?.column("a")?.values).toBe(columns.a);
    }),
  );
});

test("whatever is given, there is a schema or an error of this project", () => {
  fc.assert(
    fc.property(
      fc.anything({ withBigInt: true, withDate: true, withMap: true, withTypedArray: true, withSparseArray: true }),
      (data) => {
        try {
          expect(inferSchema(deepFreeze(data), silent)).toBeInstanceOf(Schema);
        } catch (error) {
          expect(error).toMatchObject({ code: expect.stringMatching(/^TF3\d{3}$/) });
        }
      },
    ),
  );
});

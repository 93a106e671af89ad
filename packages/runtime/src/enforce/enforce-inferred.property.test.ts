import fc from "fast-check";
import { expect, test } from "vitest";
import { inferSchema } from "../infer/infer-schema.ts";
import { Schema } from "../signature/schema.ts";
import { deepFreeze } from "./enforce.fixture.ts";
import { enforceSchema } from "./enforce-schema.ts";

const scalar = fc.oneof(
  fc.string(),
  fc.boolean(),
  fc.double({ noNaN: true }),
  fc.integer(),
  fc.date({ noInvalidDate: true }),
);

const value = fc.oneof(
  scalar,
  fc.uint8Array(),
  fc.array(fc.string(), { minLength: 1 }),
  fc.record({ a: fc.integer(), b: fc.string() }),
);

/** Records in which a column has values of one sort, some of them missing. */
const records = fc
  .uniqueArray(fc.tuple(fc.constantFrom("x", "y", "z", "constructor"), value), {
    minLength: 1,
    selector: ([name]) => name,
  })
  .chain((columns) => {
    const cells = columns.map(([name, sample]) => [name, fc.constantFrom(sample, sample, null)] as const);
    const others = fc.array(fc.record(Object.fromEntries(cells), { requiredKeys: [] }), { maxLength: 3 });
    return others.map((list): object[] => [Object.fromEntries(columns), ...list]);
  });

test("what is inferred of records takes these records, and gives back the same", () => {
  fc.assert(
    fc.property(records, (data) => {
      const schema = inferSchema(deepFreeze(data), { onWarning: () => {} });
      expect(enforceSchema(data, Schema.fromJsonText(schema.toJsonText()))).toBe(data);
    }),
    { numRuns: 500 },
  );
});

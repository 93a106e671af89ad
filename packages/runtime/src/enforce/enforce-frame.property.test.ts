import fc from "fast-check";
import { expect, test } from "vitest";
import type { Column } from "../frame/column.ts";
import { Frame } from "../frame/frame.ts";
import { frameRecords } from "../frame/frame-records.ts";
import { TypedColumn } from "../frame/typed-column.ts";
import { ColSpec } from "../signature/col-spec.ts";
import { DataType } from "../signature/data-type.ts";
import { Schema } from "../signature/schema.ts";
import { enforceSchema } from "./enforce-schema.ts";

const LENGTH = 3;
const size = { minLength: LENGTH, maxLength: LENGTH };

const values = fc.oneof(
  fc.int8Array(size),
  fc.int16Array(size),
  fc.int32Array(size),
  fc.uint8Array(size),
  fc.uint16Array(size),
  fc.uint32Array(size),
  fc.bigInt64Array({ ...size, min: 0n, max: 2n }),
  fc.bigUint64Array(size),
  fc.float32Array(size),
  fc.float64Array(size),
);

const column = fc.tuple(values, fc.option(fc.integer({ min: 0, max: 7 }), { nil: undefined }));
const declared = fc.tuple(fc.constantFrom(...DataType.all), fc.boolean());

/** A frame of typed arrays, and a schema that may or may not take it. */
const enforcement = fc.array(fc.tuple(column, declared), { minLength: 1, maxLength: 3 }).map((columns) => ({
  frame: new Frame(columns.map(([[array, bits]], at) => columnOf(`c${at}`, array, bits))),
  schema: new Schema(columns.map(([, [type, required]], at) => new ColSpec(type, `c${at}`, { required }))),
}));

function columnOf(name: string, array: TypedColumn["values"], bits: number | undefined): Column {
  return new TypedColumn(name, array, bits === undefined ? {} : { validity: Uint8Array.of(bits) });
}

test("an enforced frame is enforced already, has the same values, and the given one is not changed", () => {
  let accepted = 0;
  fc.assert(
    fc.property(enforcement, ({ frame, schema }) => {
      const before = frameRecords(frame);
      const enforced = attempt(() => enforceSchema(frame, schema) as Frame);
      expect(frameRecords(frame)).toEqual(before);
      if (enforced === undefined) return;
      accepted++;
      expect(enforceSchema(enforced, schema)).toBe(enforced);
      expect(frameRecords(enforced).map(asNumbers)).toEqual(before.map(asNumbers));
    }),
    { numRuns: 2000 },
  );
  expect(accepted).toBeGreaterThan(100);
});

function asNumbers(record: object): readonly unknown[] {
  return Object.values(record).map((value) => (value === null ? null : Number(value)));
}

function attempt<Result>(run: () => Result): Result | undefined {
  try {
    return run();
  } catch {
    return undefined;
  }
}

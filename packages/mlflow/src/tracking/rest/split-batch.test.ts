import fc from "fast-check";
import { expect, test } from "vitest";
import { type BatchPart, splitBatch } from "./split-batch.ts";

const named = fc.dictionary(fc.string({ maxLength: 20 }), fc.string({ maxLength: 200 }), { maxKeys: 350 });
const metrics = fc.array(
  fc.record({ key: fc.string({ maxLength: 250 }), value: fc.double(), timestamp: fc.nat(), step: fc.nat() }),
  { maxLength: 2500 },
);

function total(parts: readonly BatchPart[], kind: keyof BatchPart): readonly unknown[] {
  return parts.flatMap((part) => part[kind]);
}

test("nothing is lost, the order is kept, and every request keeps to the limits", () => {
  fc.assert(
    fc.property(named, named, metrics, (params, tags, values) => {
      const parts = splitBatch({ params, tags, metrics: values });
      const entries = (of: object) => Object.entries(of).map(([key, value]) => ({ key, value }));
      expect(total(parts, "params")).toEqual(entries(params));
      expect(total(parts, "tags")).toEqual(entries(tags));
      expect(total(parts, "metrics")).toHaveLength(values.length);
      for (const part of parts) {
        const together = part.params.length + part.tags.length + part.metrics.length;
        expect(together).toBeGreaterThan(0);
        expect(together).toBeLessThanOrEqual(1000);
        expect(Math.max(part.params.length, part.tags.length)).toBeLessThanOrEqual(100);
        expect(JSON.stringify({ run_id: "r".repeat(32), ...part }).length).toBeLessThanOrEqual(1_000_000);
      }
    }),
    { numRuns: 30 },
  );
});

test("a megabyte goes in several requests", () => {
  const params = Object.fromEntries(Array.from({ length: 100 }, (_, index) => [`p${index}`, "ü".repeat(6000)]));
  const parts = splitBatch({ params });
  expect(parts.length).toBe(2);
  for (const part of parts) expect(Buffer.byteLength(JSON.stringify(part))).toBeLessThan(1_000_000);
});

test.each([
  ["a key", { params: { ["k".repeat(251)]: "1" } }, "250"],
  ["a param", { params: { p: "x".repeat(6001) } }, "6000"],
  ["a tag", { tags: { t: "x".repeat(8001) } }, "8000"],
  ["a metric", { metrics: [{ key: "m".repeat(251), value: 1, timestamp: 1, step: 1 }] }, "250"],
])("%s that is too long is refused with the limit", (_what, batch, limit) => {
  expect(() => splitBatch(batch)).toThrow(`may have ${limit} characters at most`);
});

test("characters are counted, not halves of them", () => {
  expect(splitBatch({ params: { p: "😀".repeat(6000) } })).toHaveLength(1);
});

test("numbers that JSON does not have are texts", () => {
  const values = [Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  const [part] = splitBatch({ metrics: values.map((value, step) => ({ key: "m", value, timestamp: 1, step })) });
  expect(part?.metrics.map(({ value }) => value)).toEqual(["NaN", "Infinity", "-Infinity"]);
});

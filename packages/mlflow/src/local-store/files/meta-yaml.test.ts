import fc from "fast-check";
import { expect, test } from "vitest";
import { metaText, parseMeta } from "./meta-yaml.ts";

test("what is written is read again as it was", () => {
  const values = fc.dictionary(
    fc.stringMatching(/^[a-z_]+$/),
    fc.oneof(fc.string({ unit: "binary" }), fc.integer(), fc.constant(null)),
  );
  fc.assert(
    fc.property(values, (given) => {
      expect(parseMeta(metaText(given))).toEqual({ ...given });
    }),
    { numRuns: 500 },
  );
});

test("it looks as MLflow writes it", () => {
  const text = metaText({
    name: "a b",
    experiment_id: "0",
    tags: [],
    creation_time: 5,
    uri: "file:///a%20b",
    end: null,
  });
  expect(text).toBe("creation_time: 5\nend: null\nexperiment_id: '0'\nname: a b\ntags: []\nuri: file:///a%20b\n");
});

test("an id of digits and one e is a text, as it is for PyYAML", () => {
  expect(parseMeta("run_id: 12345678901234567890123456789e12")).toEqual({ run_id: "12345678901234567890123456789e12" });
});

import fc from "fast-check";
import { expect, test } from "vitest";
import { isTsfuncError } from "../errors/tsfunc-error.ts";
import { inferSchema } from "./infer-schema.ts";
import { SchemaInference } from "./schema-inference.ts";

const quiet = { onWarning: () => {} };

function outcome(run: () => unknown): string {
  try {
    return String(run());
  } catch (error) {
    if (isTsfuncError(error)) return `${error.code}: ${error.message}`;
    throw error;
  }
}

test("elements one after the other give the schema of the list of them", () => {
  const element = fc.oneof(
    fc.dictionary(fc.constantFrom("a", "b", "c"), fc.jsonValue({ maxDepth: 2 })),
    fc.jsonValue(),
  );
  fc.assert(
    fc.property(
      fc.oneof(fc.array(element), fc.array(fc.record({ a: fc.nat(), b: fc.option(fc.string()) }))),
      (list) => {
        const inference = new SchemaInference();
        for (const one of list) inference.add(one);
        expect(inference.count).toBe(list.length);
        expect(outcome(() => inference.schema(quiet))).toBe(outcome(() => inferSchema(list, quiet)));
      },
    ),
    { numRuns: 300 },
  );
});

test("a schema may be asked for more than once", () => {
  const inference = new SchemaInference();
  inference.add({ a: 1 });
  expect(String(inference.schema(quiet))).toBe("['a': long (required)]");
  inference.add({ b: "x" });
  expect(String(inference.schema(quiet))).toBe("['a': long (optional), 'b': string (optional)]");
});

import { describe, expect, test } from "vitest";
import * as z from "zod";
import type { StandardSchemaV1 } from "../standard-schema/standard-schema.ts";
import { numberMetadata } from "./chat.fixture.ts";
import { describe as describeModel } from "./describe.ts";
import { requireModel } from "./model-store.ts";
import { pyfunc } from "./pyfunc.ts";

const columns = pyfunc({ input: "columns" });
const predict = (modelInput: number[]): unknown => modelInput;
const anything: StandardSchemaV1 = { "~standard": { version: 1, vendor: "own", validate: (value) => ({ value }) } };

function described(isTyped: boolean): typeof predict {
  return describeModel(
    () => numberMetadata({ kind: "function", name: "Model" }, isTyped ? {} : { input: null }),
    predict,
  );
}

describe("columns", () => {
  test("are what a model without types asks for", () => {
    expect(requireModel(columns(described(false))).form).toBe("columns");
    expect(requireModel(columns({ input: anything }, predict as never)).form).toBe("columns");
    expect(requireModel(pyfunc({ input: "columns" })({ name: "named" })(described(false))).form).toBe("columns");
  });

  test("are not what it has unasked", () => {
    expect(requireModel(pyfunc(described(false))).form).toBe("records");
    expect(requireModel(pyfunc({ name: "named" })(described(false))).form).toBe("records");
    expect(requireModel(pyfunc(described(true))).form).toBe("records");
  });

  test("are refused for a model input with a type, by annotation and by schema", () => {
    const refusal = { code: "TF2008", message: expect.stringContaining("has the type `number[]`") };
    expect(() => columns(described(true))).toThrow(expect.objectContaining(refusal));
    expect(() => columns({ input: z.array(z.number()) }, (modelInput) => modelInput)).toThrow(
      expect.objectContaining(refusal),
    );
  });
});

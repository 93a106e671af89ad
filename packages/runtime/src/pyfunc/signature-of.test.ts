import { expect, test } from "vitest";
import { ColSpec, DataType, ModelSignature, Schema } from "../signature/index.ts";
import { numberMetadata } from "./chat.fixture.ts";
import { describe } from "./describe.ts";
import { pyfunc } from "./pyfunc.ts";
import { signatureOf } from "./signature-of.ts";

const explicit = new ModelSignature({ inputs: new Schema([new ColSpec(DataType.string, "text")]) });

/** A model of numbers, or one whose types tell no input, that is given the explicit signature. */
function model(isTyped: boolean): object {
  const metadata = numberMetadata({ kind: "function" }, isTyped ? {} : { input: null, legacyHint: "Table" });
  return pyfunc({ signature: explicit })(
    describe(
      () => metadata,
      (modelInput: unknown) => modelInput,
    ),
  );
}

test("types count in place of an explicit signature, with a warning that shows both", () => {
  const warnings: unknown[] = [];
  const signature = signatureOf(model(true), { onWarning: (warning) => warnings.push(warning) });
  expect(String(signature.inputs)).toContain("double");
  expect(warnings).toEqual([
    expect.objectContaining({
      code: "TF3133",
      message: expect.stringContaining("- inputs: ['text': string (required)]\n+ inputs: [double (required)]"),
    }),
  ]);
});

test("where the types tell no input, the explicit signature counts, and nothing is to be warned of", () => {
  const warnings: unknown[] = [];
  expect(signatureOf(model(false), { onWarning: (warning) => warnings.push(warning) })).toBe(explicit);
  expect(warnings).toEqual([]);
});

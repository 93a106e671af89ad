import { expect, test } from "vitest";
import { ColSpec, DataType, ModelSignature, Schema } from "./index.ts";
import { signatureDifference } from "./signature-difference.ts";

const column = (type: DataType): Schema => new Schema([new ColSpec(type)]);
const texts = new ModelSignature({ inputs: column(DataType.string), outputs: column(DataType.string) });

test("each part that differs is told, one beside the other", () => {
  expect(signatureDifference(texts, new ModelSignature({ inputs: column(DataType.long) }))).toBe(
    `- inputs: [string (required)]
+ inputs: [long (required)]
- outputs: [string (required)]
+ outputs: none`,
  );
});

test("equal signatures have no difference", () => {
  expect(signatureDifference(texts, ModelSignature.fromDict(texts.toDict()))).toBe("");
});

import { expect, test } from "vitest";
import { GATE, mayContainModels } from "./may-contain-models.ts";

const PASSING = [
  "@pyfunc class A {}",
  "schemaOf<A>()",
  "class Loud extends ChatModel { predict(modelInput: Message[]) {} }",
  "class Loud extends ChatModel {\n  override async predict (modelInput: Message[]) {} }",
  "export default class extends ChatModel { predict<T>(modelInput: T[]) {} }",
  "class Loud extends ChatModel { predict = (modelInput: Message[]) => []; }",
];

test.each(PASSING)("a file that may have models, or override one, is known by its text: %s", (text) => {
  expect(mayContainModels(text)).toBe(true);
  expect(GATE.test(text)).toBe(true);
});

test.each([
  "const pyfunctions = 1;",
  "class Loud extends ChatModel { predictAll() {} }",
  "class Client { predict(modelInput: Message[]) {} }",
  "class Client extends Base { call() { return this.model.predict([]); } }",
  "// it extends what others predict",
])("any other is not: %s", (text) => {
  expect(mayContainModels(text)).toBe(false);
});

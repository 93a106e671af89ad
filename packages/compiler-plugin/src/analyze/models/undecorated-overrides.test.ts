import { describe, expect, test } from "vitest";
import { Sources } from "../sources.fixture.ts";

const sources = new Sources();

/** A model, and a class below it. */
function below(text: string): ReturnType<typeof sources.add> {
  return sources.add({
    "model.ts": `import { pyfunc } from "@tsfunc/runtime";
import { Chat as Imported } from "./chat.ts";
@pyfunc class Chat { predict(modelInput: string[]) {} }
class Answering { @pyfunc predict(modelInput: string[]) {} }
class Middle extends Chat {}
${text}
`,
    "chat.ts":
      'import { pyfunc } from "@tsfunc/runtime"; @pyfunc export class Chat { predict(modelInput: string[]) {} }',
  });
}

describe("an override without a decorator is refused", () => {
  test.each(
    [
      "class /*!TF1016*/ Loud extends Chat { override predict(modelInput: string[]) {} }",
      "class /*!TF1016*/ Loud extends Middle { predict(modelInput: string[]) {} }",
      "class /*!TF1016*/ Loud extends Answering { predict(modelInput: string[]) {} }",
      "class /*!TF1016*/ Loud extends Imported { predict(modelInput: string[]) {} }",
      "class /*!TF1016*/ Loud extends Chat { predict = (modelInput: string[]) => {}; }",
      "export const Loud = /*!TF1016*/ class extends Chat { predict(modelInput: string[]) {} };",
      "class /*!TF1016*/ A extends Chat { predict(modelInput: string[]) {} } class /*!TF1016*/ B extends A { predict(modelInput: string[]) {} }",
    ].map((text) => ({ text, source: below(text) })),
  )("$text", ({ source }) => {
    source.expectMarkedDiagnostics();
    expect(source.messages[0]).toMatch(/overrides the `predict` of the model `(?:Chat|Answering)`/);
  });
});

describe("an override is accepted", () => {
  test.each(
    [
      "@pyfunc class Loud extends Chat { override predict(modelInput: string[]) {} }",
      "class Loud extends Chat { @pyfunc override predict(modelInput: string[]) {} }",
      "class Loud extends Chat { answer() {} }",
      "class Loud extends Chat { static predict() {} }",
      "class Plain { predict(modelInput: string[]) {} } class Loud extends Plain { predict(modelInput: string[]) {} }",
    ].map((text) => ({ text, source: below(text) })),
  )("$text", ({ source }) => {
    source.expectMarkedDiagnostics();
  });
});

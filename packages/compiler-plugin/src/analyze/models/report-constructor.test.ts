import { describe, expect, test } from "vitest";
import { Sources } from "../sources.fixture.ts";

const sources = new Sources();

/** A file with a model. */
function file(text: string): ReturnType<typeof sources.add> {
  return sources.add(`import { pyfunc } from "@tsfunc/runtime";
abstract class Base { constructor(readonly greeting: string) {} }
abstract class Free { constructor(readonly greeting = "Hello") {} }
${text}
`);
}

const predict = "predict(modelInput: string[]): string[] { return modelInput; }";

describe("arguments that a saved model is never given are reported", () => {
  test.each(
    [
      `@pyfunc export class /*!TF1035*/ Chat { constructor(greeting: string) {} ${predict} }`,
      `@pyfunc export default class /*!TF1035*/ Chat { constructor(readonly greeting?: string) {} ${predict} }`,
      `@pyfunc class /*!TF1035*/ Chat { constructor(greeting: string) {} ${predict} } export { Chat as default };`,
      `@pyfunc export class /*!TF1035*/ Chat extends Base { ${predict} }`,
      `@pyfunc export class /*!TF1035*/ Chat { constructor(); constructor(greeting: string); constructor(greeting?: string) {} ${predict} }`,
      `export class /*!TF1035*/ Chat { constructor(greeting: string) {} @pyfunc ${predict} }`,
    ].map((text) => ({ text, source: file(text) })),
  )("$text", ({ source }) => {
    source.expectMarkedDiagnostics();
    expect(source.messages[0]).toContain("The constructor of `Chat` takes `greeting`");
  });
});

describe("what is constructed without arguments, or saved as an instance, is left alone", () => {
  test.each(
    [
      `@pyfunc export class Chat { ${predict} }`,
      `@pyfunc export class Chat { constructor(greeting = "Hello", name?: string) {} ${predict} }`,
      `@pyfunc export class Chat { constructor(...greetings: string[]) {} ${predict} }`,
      `@pyfunc export class Chat extends Free { ${predict} }`,
      `@pyfunc export class Chat extends Base { constructor() { super("Hello"); } ${predict} }`,
      `@pyfunc export abstract class Chat extends Base { ${predict} }`,
      `@pyfunc class Chat { constructor(greeting: string) {} ${predict} } export default new Chat("Hello");`,
      `export class Chat { constructor(greeting: string) {} @pyfunc static ${predict} }`,
    ].map((text) => ({ text, source: file(text) })),
  )("$text", ({ source }) => {
    source.expectMarkedDiagnostics();
  });
});

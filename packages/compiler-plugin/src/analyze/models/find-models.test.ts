import { describe, expect, test } from "vitest";
import { Sources } from "../sources.fixture.ts";

const sources = new Sources();

/** The models of a source: kind, name, the type of the model input, and the text at the place for metadata. */
function modelsIn(text: string): { readonly source: ReturnType<typeof sources.add>; readonly text: string } {
  return { source: sources.add(text), text };
}

describe("a model is made by", () => {
  test.each(
    [
      ["a decorated class", "@pyfunc export class Chat { predict(modelInput: string[]) {} }", "class Chat", ""],
      ["a default export", "@pyfunc export default class Chat { predict(modelInput: string[]) {} }", "class Chat", ""],
      [
        "an export without a name",
        "@pyfunc export default class { predict(modelInput: string[]) {} }",
        "class default",
        "",
      ],
      [
        "options",
        "@pyfunc({ validateOutput: true }) class Chat { predict(modelInput: string[]) {} }",
        "class Chat",
        "",
      ],
      ["another decorator below", "@pyfunc @other class Chat { predict(modelInput: string[]) {} }", "class Chat", ""],
      ["a decorated method", "class Chat { @pyfunc predict(modelInput: string[]) {} }", "method Chat.predict", ""],
      [
        "a method with another name",
        "class Chat { @pyfunc answer(modelInput: string[]) {} }",
        "method Chat.answer",
        "",
      ],
      [
        "an arrow function",
        "const predict = pyfunc((modelInput: string[]) => {});",
        "function predict",
        "(modelInput: string[]) => {}",
      ],
      [
        "a function expression",
        "export default pyfunc(function chat(modelInput: string[]) {});",
        "function chat",
        "function chat(modelInput: string[]) {}",
      ],
      [
        "an identifier",
        "function chat(modelInput: string[]) {} export const other = pyfunc(chat);",
        "function chat",
        "chat",
      ],
      [
        "a typed constant",
        "type Chat = (modelInput: string[]) => void; const chat: Chat = () => {}; pyfunc(chat);",
        "function chat",
        "chat",
      ],
      [
        "options and a function",
        "export const chat = pyfunc({ name: 'c' })((modelInput: string[]) => {});",
        "function chat",
        "(modelInput: string[]) => {}",
      ],
      [
        "a namespace import",
        "export const chat = tsfunc.pyfunc((modelInput: string[]) => {});",
        "function chat",
        "(modelInput: string[]) => {}",
      ],
      [
        "a renamed import",
        "export const chat = model((modelInput: string[]) => {});",
        "function chat",
        "(modelInput: string[]) => {}",
      ],
      ["a call on a class", "class Chat { predict(modelInput: string[]) {} } pyfunc(Chat);", "class Chat", "Chat"],
      [
        "a call on a class expression",
        "export const Chat = pyfunc(class { predict(modelInput: string[]) {} });",
        "class Chat",
        "class { predict(modelInput: string[]) {} }",
      ],
      [
        "an inherited predict",
        "class Base { predict(modelInput: string[]) {} } @pyfunc class Chat extends Base {}",
        "class Chat",
        "",
      ],
      [
        "a predict of a generic base",
        "class Base<T> { predict(modelInput: T[]) {} } @pyfunc class Chat extends Base<string> {}",
        "class Chat",
        "",
      ],
      [
        "a class inside a function",
        "function make() { @pyfunc class Chat { predict(modelInput: string[]) {} } return Chat; }",
        "class Chat",
        "",
      ],
    ].map(([name, text = "", model, at]) => ({
      name,
      model,
      at,
      ...modelsIn(`import { pyfunc, pyfunc as model } from "@tsfunc/runtime"; import * as tsfunc from "@tsfunc/runtime";
declare function other(...args: unknown[]): void;
${text}`),
    })),
  )("$name", ({ source, text, model, at }) => {
    const { kind, name, at: place } = source.site;
    expect(`${kind} ${name}`).toBe(model);
    expect(source.text("input")).toBe("string[]");
    expect(text.slice(place.start, place.end)).toBe(at);
    if (place.start === place.end) expect(text.slice(0, place.start)).toMatch(/@(?:pyfunc|other|pyfunc\(.*\))$/);
  });
});

describe("what is left alone:", () => {
  test.each(
    [
      [
        "explicit schemas",
        'import { pyfunc } from "@tsfunc/runtime"; declare const s: any; pyfunc({ input: s }, (modelInput) => modelInput);',
      ],
      ["a function named pyfunc", "function pyfunc(predict: unknown) {} pyfunc((modelInput: string[]) => {});"],
      [
        "a decorator named pyfunc",
        "function pyfunc(model: unknown) {} @pyfunc class Chat { predict(modelInput: string[]) {} }",
      ],
      [
        "options alone",
        'import { pyfunc } from "@tsfunc/runtime"; export const strict = pyfunc({ validateOutput: true });',
      ],
      ["an import alone", 'import { pyfunc } from "@tsfunc/runtime"; export { pyfunc };'],
    ].map(([name, text = ""]) => ({ name, source: sources.add(text) })),
  )("$name", ({ source }) => {
    expect(source.analysis).toMatchObject({
      sites: [],
      schemas: [],
      companionSchemas: [],
      diagnostics: [],
      dependencies: [],
    });
  });
});

describe("a model without a predict that can be read is refused:", () => {
  test.each(
    [
      ["it has no method `predict`", "@pyfunc class /*!TF1015*/ Chat { answer(modelInput: string[]) {} }"],
      ["it has no method `predict`", "@pyfunc class /*!TF1015*/ Chat { static predict(modelInput: string[]) {} }"],
      ["its `predict` is a property", "@pyfunc class /*!TF1015*/ Chat { predict = (modelInput: string[]) => {}; }"],
      [
        "its `predict` is abstract",
        "@pyfunc abstract class /*!TF1015*/ Chat { abstract predict(modelInput: string[]): void }",
      ],
      [
        "its `predict` is overloaded",
        "@pyfunc class /*!TF1015*/ Chat { predict(modelInput: string[]): void; predict(modelInput: number[]): void; predict(modelInput: unknown[]) {} }",
      ],
      [
        "its `predict` is overloaded",
        "class Chat { predict(modelInput: string[]): void; predict(modelInput: number[]): void; @pyfunc /*!TF1015*/ predict(modelInput: unknown[]) {} }",
      ],
      [
        "its `predict` is overloaded",
        "declare function chat(modelInput: string[]): void; declare function chat(modelInput: number[]): void; pyfunc(/*!TF1015*/ chat);",
      ],
      ["its `predict` takes no model input", "@pyfunc class /*!TF1015*/ Chat { predict() {} }"],
      [
        "its `predict` takes the model input as a rest parameter",
        "pyfunc(/*!TF1015*/ (...modelInput: string[]) => {});",
      ],
    ].map(([reason = "", text = ""]) => ({
      reason,
      text,
      source: sources.add(`import { pyfunc } from "@tsfunc/runtime";\n${text}`),
    })),
  )("$reason: $text", ({ source, reason }) => {
    source.expectMarkedDiagnostics();
    expect(source.messages[0]).toContain(reason);
  });
});

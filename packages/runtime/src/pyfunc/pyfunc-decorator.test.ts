import { describe, expect, test } from "vitest";
import { attach } from "./attach.ts";
import { chatMetadata, GenerationParams, Message, numberMetadata } from "./chat.fixture.ts";
import { dialects, runEmitted } from "./emit.fixture.ts";
import type { ModelMetadata } from "./metadata.ts";
import { predictOf } from "./predict-of.ts";
import { predictStreamOf } from "./predict-stream-of.ts";
import { pyfunc } from "./pyfunc.ts";

type Model = { predict(...args: unknown[]): unknown };
type ModelConstructor = new () => Model;

const user = { role: "user", content: "Hello there" };

describe.each(dialects)("%s decorators", (dialect) => {
  function run<Exports>(source: string, metadata: Readonly<Record<string, ModelMetadata>>): Exports {
    return runEmitted<Exports>(dialect, source, { pyfunc, attach, GenerationParams, ...metadata });
  }

  function chat(): ModelConstructor & { readonly original: ModelConstructor } {
    const source = `
      export @pyfunc @attach(() => metadata) class ChatModel {
        static original = ChatModel;
        prefix = ">";
        predict(modelInput, params = new GenerationParams()) {
          return modelInput.map((message) => this.prefix + message.shout() + message.words + params.maxTokens);
        }
      }`;
    return run<{ ChatModel: ModelConstructor & { original: ModelConstructor } }>(source, { metadata: chatMetadata() })
      .ChatModel;
  }

  test("a decorated class receives class instances from plain data", () => {
    expect(new (chat())().predict([user])).toEqual([">HELLO THERE2100"]);
  });

  test("params are converted when they are given, and left to their default when not", () => {
    const model = new (chat())();
    expect(model.predict([user], { maxTokens: 5 })).toEqual([">HELLO THERE25"]);
    expect(model.predict([user], undefined)).toEqual([">HELLO THERE2100"]);
    expect(() => model.predict([user], { maxTokens: 0.5 })).toThrow(expect.objectContaining({ code: "TF2101" }));
  });

  test("data that do not fit are refused with every issue", () => {
    expect(() => new (chat())().predict([user, { role: "nobody" }])).toThrow(
      expect.objectContaining({
        code: "TF2100",
        typeHint: "Message[]",
        issues: [
          expect.objectContaining({ code: "invalid_value", path: [1, "role"] }),
          expect.objectContaining({ code: "missing", path: [1, "content"] }),
        ],
      }),
    );
  });

  test("a stream validates at the call, and receives class instances", async () => {
    const descriptor = { ...chatMetadata().descriptor, streamArguments: { modelInput: 1 } };
    const source = `
      export @pyfunc @attach(() => metadata) class ChatModel {
        prefix = ">";
        predict(modelInput) { return []; }
        async *predictStream(context, modelInput) { for (const one of modelInput) yield this.prefix + one.shout(); }
      }`;
    const { ChatModel } = run<{ ChatModel: new () => { predictStream(...args: unknown[]): AsyncIterable<string> } }>(
      source,
      { metadata: { ...chatMetadata(), descriptor } },
    );
    const stream = predictStreamOf(new ChatModel()) as (...args: unknown[]) => AsyncIterable<string>;
    expect(await piecesOf(stream(null, [user, user]))).toEqual([">HELLO THERE", ">HELLO THERE"]);
    expect(() => stream(null, [{ role: "nobody" }])).toThrow(expect.objectContaining({ code: "TF2100" }));
    expect(() => predictStreamOf({ predictStream: () => [] })).toThrow(expect.objectContaining({ code: "TF2004" }));
  });

  test("the class stays the same object", () => {
    const ChatModel = chat();
    expect(ChatModel.original).toBe(ChatModel);
    expect(Object.keys(ChatModel.prototype)).toEqual([]);
    const { name, length } = ChatModel.prototype.predict;
    expect({ name, length }).toEqual({ name: "predict", length: 1 });
  });

  test("a decorated method is wrapped, and only it", () => {
    const source = `
      export class NumberModel {
        offset = 10;
        @pyfunc @attach(() => metadata) predict(modelInput) { return modelInput.map((n) => n + this.offset); }
        other(modelInput) { return modelInput; }
      }`;
    const { NumberModel } = run<{ NumberModel: new () => Model & { other(value: unknown): unknown } }>(source, {
      metadata: numberMetadata({ kind: "method" }),
    });
    const model = new NumberModel();
    expect(model.predict([1, 2n])).toEqual([11, 12]);
    expect(() => model.predict(["1"])).toThrow(expect.objectContaining({ code: "TF2100" }));
    expect(model.other("anything")).toBe("anything");
  });

  test("a static method keeps its this", () => {
    const source = `
      export class NumberModel {
        static offset = 10;
        @pyfunc @attach(() => metadata) static predict(modelInput) { return modelInput.map((n) => n + this.offset); }
      }`;
    const { NumberModel } = run<{ NumberModel: { predict(input: number[]): number[] } }>(source, {
      metadata: numberMetadata({ kind: "method" }),
    });
    expect(NumberModel.predict([1])).toEqual([11]);
    expect(predictOf(NumberModel)([1])).toEqual([11]);
  });

  test("a method named by a symbol is wrapped", () => {
    const name = Symbol("predict");
    const source =
      "export class Model { @pyfunc @attach(() => metadata) [name](modelInput) { return modelInput.length; } }";
    const { Model } = runEmitted<{ Model: new () => Record<symbol, (input: unknown) => unknown> }>(dialect, source, {
      pyfunc,
      attach,
      name,
      metadata: numberMetadata({ kind: "method" }),
    });
    const model = new Model();
    expect(model[name]?.([1, 2])).toBe(2);
    expect(() => model[name]?.("12")).toThrow(expect.objectContaining({ code: "TF2100" }));
    expect(model[name]?.name).toBe("[predict]");
  });

  test("a subclass without predict of its own is validated as its base class", () => {
    const Base = chat();
    class Sub extends Base {}
    expect(new Sub().predict([user])).toEqual([">HELLO THERE2100"]);
    expect(() => new Sub().predict("text")).toThrow(expect.objectContaining({ code: "TF2100" }));
  });

  test("a decorated subclass has metadata of its own, and super.predict that of its base class", () => {
    const source = `
      @pyfunc @attach(() => base) class Base { predict(modelInput) { return modelInput.map((message) => message.shout()); } }
      export @pyfunc @attach(() => sub) class Sub extends Base {
        predict(modelInput) { return super.predict(modelInput.map((n) => ({ role: "user", content: "n" + n }))); }
      }`;
    const { Sub } = run<{ Sub: ModelConstructor }>(source, {
      base: chatMetadata(),
      sub: numberMetadata({ name: "Sub" }),
    });
    expect(new Sub().predict([1, 2])).toEqual(["N1", "N2"]);
    expect(() => new Sub().predict([user])).toThrow(expect.objectContaining({ typeHint: "number[]" }));
  });

  test("a decorated subclass that inherits predict gets one of its own, and its base class stays as it is", () => {
    const source = `
      export class Base { predict(modelInput) { return modelInput; } }
      export @pyfunc @attach(() => metadata) class Sub extends Base {}`;
    const { Base, Sub } = run<{ Base: ModelConstructor; Sub: ModelConstructor }>(source, {
      metadata: numberMetadata(),
    });
    expect(() => new Sub().predict("text")).toThrow(expect.objectContaining({ code: "TF2100" }));
    expect(new Base().predict("text")).toBe("text");
  });

  test("metadata of a base class is not inherited: decorating a subclass without its own is refused", () => {
    const Base = chat();
    const source = "@pyfunc class Sub extends Base { predict(modelInput) { return modelInput; } }";
    expect(() => runEmitted(dialect, source, { pyfunc, Base })).toThrow(expect.objectContaining({ code: "TF2001" }));
  });

  test.each([
    ["class", "@pyfunc class ChatModel { predict(modelInput) { return modelInput; } }", "ChatModel"],
    ["method", "class ChatModel { @pyfunc predict(modelInput) { return modelInput; } }", "predict"],
    ["function", "pyfunc(function count(modelInput) { return modelInput.length; })", "count"],
    ["arrow", "pyfunc((modelInput) => modelInput.length)", "(anonymous)"],
  ])("a %s that the compiler plugin has not seen is refused by name", (_, source, name) => {
    expect(() => run(source, {})).toThrow(
      expect.objectContaining({ code: "TF2001", message: expect.stringContaining(name) }),
    );
  });

  test("metadata of a newer plugin are refused by name", () => {
    const source = "@pyfunc @attach(() => metadata) class ChatModel { predict(modelInput) { return modelInput; } }";
    expect(() => run(source, { metadata: chatMetadata({ version: 2 }) })).toThrow(
      expect.objectContaining({ code: "TF2002", message: expect.stringContaining("ChatModel") }),
    );
  });

  test.each([
    "class ChatModel {}",
    "class ChatModel { predict = (modelInput) => modelInput; }",
    "class ChatModel { get predict() { return 1; } }",
  ])("a class without a method predict is refused: %s", (source) => {
    expect(() => run(`@pyfunc @attach(() => metadata) ${source}`, { metadata: chatMetadata() })).toThrow(
      expect.objectContaining({ code: "TF2005", message: expect.stringContaining("ChatModel") }),
    );
  });

  test("a property in place of a method is refused", () => {
    expect(() => run("class ChatModel { @pyfunc predict = (modelInput) => modelInput; }", {})).toThrow(
      expect.objectContaining({ code: "TF2005" }),
    );
  });

  test("options apply to classes and methods", () => {
    const source = `
      export @pyfunc({ validateOutput: true }) @attach(() => metadata) class ByClass { predict() { return ["text"]; } }
      export class ByMethod { @pyfunc({ validateOutput: true }) @attach(() => method) predict() { return ["text"]; } }`;
    const { ByClass, ByMethod } = run<Record<"ByClass" | "ByMethod", ModelConstructor>>(source, {
      metadata: numberMetadata(),
      method: numberMetadata({ kind: "method" }),
    });
    expect(() => new ByClass().predict([1])).toThrow(expect.objectContaining({ code: "TF2102" }));
    expect(() => new ByMethod().predict([1])).toThrow(expect.objectContaining({ code: "TF2102" }));
  });

  test("a class of a function's scope is seen where it is constructed", () => {
    const source = `
      export function make() {
        class Local { shout() { return this.content + "!"; } }
        @pyfunc @attach(() => ({ ...metadata, classes: { ...metadata.classes, Message: () => Local } })) class ChatModel {
          predict(modelInput) { return modelInput.map((message) => message.shout()); }
        }
        return new ChatModel();
      }`;
    const { make } = run<{ make(): Model }>(source, { metadata: chatMetadata() });
    expect(make().predict([user])).toEqual(["Hello there!"]);
  });

  test("instances pass through as themselves", () => {
    const source = "export @pyfunc @attach(() => metadata) class Echo { predict(modelInput) { return modelInput; } }";
    const { Echo } = run<{ Echo: ModelConstructor }>(source, { metadata: chatMetadata() });
    const message = Object.assign(new Message(), user);
    const output = new Echo().predict([message]) as unknown[];
    expect(output[0]).toBe(message);
  });
});

async function piecesOf<Piece>(stream: AsyncIterable<Piece>): Promise<readonly Piece[]> {
  const pieces: Piece[] = [];
  for await (const piece of stream) pieces.push(piece);
  return pieces;
}

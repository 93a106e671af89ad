import type { ModelContext } from "@tsfunc/runtime";
import { expectTypeOf, test } from "vitest";
import { loadSavedModel } from "./load-saved-model.ts";
import type { PyfuncModel } from "./pyfunc-model.ts";

class Message {
  content!: string;
  note?: string;
  shout(): string {
    return this.content;
  }
}

class Params {
  temperature = 0.7;
}

class ChatModel {
  async predict(context: ModelContext, modelInput: Message[], params: Params = new Params()): Promise<string[]> {
    return modelInput.map(({ content }) => `${content} ${context.artifacts.a} ${params.temperature}`);
  }
}

test("a loaded model takes plain data of the types of its class, and promises what it returns", async () => {
  const model = await loadSavedModel<ChatModel>("models/chat");
  expectTypeOf(model).toEqualTypeOf<PyfuncModel<ChatModel>>();
  expectTypeOf(model.predict).parameter(0).toEqualTypeOf<{ content: string; note?: string }[]>();
  expectTypeOf(model.predict([{ content: "hi" }], { temperature: 0.1 })).toEqualTypeOf<Promise<string[]>>();
  expectTypeOf(model.predict([{ content: "hi" }], {})).toEqualTypeOf<Promise<string[]>>();
  // @ts-expect-error no content
  await model.predict([{}]);
  // @ts-expect-error no such param
  await model.predict([{ content: "hi" }], { temperatur: 1 });
});

test("a loaded function has its types, too", async () => {
  const model = await loadSavedModel<(modelInput: number[]) => number>("models/sum");
  expectTypeOf(model.predict([1])).toEqualTypeOf<Promise<number>>();
});

test("without a class anything goes", async () => {
  const model = await loadSavedModel("models/chat");
  expectTypeOf(model.predict).parameter(0).toEqualTypeOf<unknown>();
  expectTypeOf(model.predict({}, { any: 1 })).toEqualTypeOf<Promise<unknown>>();
});

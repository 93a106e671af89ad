import { expectTypeOf, test } from "vitest";
import * as z from "zod";
import type { GenerationParams, Message } from "./chat.fixture.ts";
import type { ModelContext } from "./model-context.ts";
import type { Plain } from "./plain.ts";
import { type PredictOf, predictOf } from "./predict-of.ts";
import { type Pyfunc, pyfunc } from "./pyfunc.ts";

class ChatModel {
  predict(modelInput: Message[], params?: GenerationParams): string[] {
    return modelInput.map((message) => message.content + String(params?.temperature));
  }
}

class ContextModel {
  async predict(context: ModelContext, modelInput: Message[], params: GenerationParams): Promise<number> {
    return Object.keys(context.artifacts).length + modelInput.length + params.temperature;
  }
}

declare const chat: PredictOf<ChatModel>;

test("a model is called with plain data, with and without params", () => {
  expectTypeOf(chat).toBeCallableWith([{ role: "user", content: "Hello" }]);
  expectTypeOf(chat).toBeCallableWith([{ role: "user", content: "Hello" }], { temperature: 0.1 });
  expectTypeOf(chat).toBeCallableWith([{ role: "user", content: "Hello" }], {});
  expectTypeOf(chat).returns.toEqualTypeOf<string[]>();
  expectTypeOf(predictOf<ChatModel>).returns.toEqualTypeOf<PredictOf<ChatModel>>();
});

test("plain data of another shape does not compile", () => {
  // @ts-expect-error the role is none of the three
  expectTypeOf(chat).toBeCallableWith([{ role: "nobody", content: "Hello" }]);
  // @ts-expect-error the content is missing
  expectTypeOf(chat).toBeCallableWith([{ role: "user" }]);
  // @ts-expect-error a param has another type
  expectTypeOf(chat).toBeCallableWith([], { temperature: "hot" });
});

test("a leading context stays what it is", () => {
  expectTypeOf<PredictOf<ContextModel>>().parameter(0).toEqualTypeOf<ModelContext>();
  expectTypeOf<PredictOf<ContextModel>>().parameter(1).toEqualTypeOf<Plain<Message>[]>();
  expectTypeOf<PredictOf<ContextModel>>()
    .parameter(2)
    .toEqualTypeOf<{ temperature?: number; maxTokens?: Plain<GenerationParams>["maxTokens"] }>();
  expectTypeOf<PredictOf<ContextModel>>().returns.toEqualTypeOf<Promise<number>>();
});

test("an untyped model input is no context", () => {
  expectTypeOf<PredictOf<(modelInput: unknown, params: { a: number }) => void>>()
    .parameter(1)
    .toEqualTypeOf<{ a?: number }>();
});

test("a wrapped function takes plain data", () => {
  const wrapped = pyfunc((modelInput: Message[], top?: number) => modelInput.length + (top ?? 0));
  expectTypeOf(wrapped).toEqualTypeOf<(modelInput: Plain<Message[]>, top?: number) => number>();
});

test("a wrapped function with a leading context takes it as it is", () => {
  const wrapped = pyfunc(
    (context: ModelContext, modelInput: Message[]) => modelInput.length + Number(context.modelConfig),
  );
  expectTypeOf<PredictOf<typeof wrapped>>().toEqualTypeOf<
    (context: ModelContext, modelInput: Plain<Message>[]) => number
  >();
});

test("options give another pyfunc", () => {
  expectTypeOf(pyfunc({ validateOutput: true, name: "chat" })).toEqualTypeOf<Pyfunc>();
});

test("explicit schemas type the function from both sides", () => {
  const Row = z.object({
    text: z.string(),
    size: z.number().default(1),
    at: z.string().transform((text) => new Date(text)),
  });
  const model = pyfunc(
    { input: z.array(Row), output: z.array(z.string()), params: z.object({ top: z.number().default(3) }) },
    (modelInput, params) => {
      expectTypeOf(modelInput).toEqualTypeOf<{ text: string; size: number; at: Date }[]>();
      expectTypeOf(params).toEqualTypeOf<{ top: number }>();
      return modelInput.map((row) => row.text);
    },
  );
  expectTypeOf(model).parameter(0).toEqualTypeOf<{ text: string; size?: number | undefined; at: string }[]>();
  expectTypeOf(model).parameter(1).toEqualTypeOf<{ top?: number | undefined } | undefined>();
  expectTypeOf(model).returns.toEqualTypeOf<string[]>();
});

test("a result that the output schema does not take does not compile", () => {
  // @ts-expect-error numbers in place of strings
  pyfunc({ input: z.array(z.string()), output: z.array(z.string()) }, (modelInput) =>
    modelInput.map((text) => text.length),
  );
});

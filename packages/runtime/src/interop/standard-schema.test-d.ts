import type { StandardJSONSchemaV1, StandardSchemaV1 } from "@standard-schema/spec";
import { expectTypeOf, test } from "vitest";
import type { ModelContext } from "../pyfunc/model-context.ts";
import { schemaOf } from "./schema-of.ts";
import { standardSchemaOf } from "./standard-schema-of.ts";

class Message {
  content!: string;
  shout(): string {
    return this.content.toUpperCase();
  }
}

class Params {
  top = 3;
}

class ChatModel {
  async predict(_context: ModelContext, _modelInput: Message[], _params?: Params): Promise<Message[]> {
    return [];
  }
}

declare function count(modelInput: Message[]): AsyncGenerator<number>;

type Plain = { content: string };
type InputOf<Schema extends StandardSchemaV1> = StandardSchemaV1.InferInput<Schema>;
type OutputOf<Schema extends StandardSchemaV1> = StandardSchemaV1.InferOutput<Schema>;

test("a schema is one of Standard Schema and of Standard JSON Schema", () => {
  const schema = standardSchemaOf(new ChatModel());
  expectTypeOf(schema).toExtend<StandardSchemaV1<Plain[], Message[]>>();
  expectTypeOf(schema).toExtend<StandardJSONSchemaV1<Plain[], Message[]>>();
  expectTypeOf(schemaOf<Message>()).toExtend<StandardSchemaV1<Plain, Message> & StandardJSONSchemaV1<Plain, Message>>();
});

test("each part of a model has its types, wherever predict takes it", () => {
  const element = standardSchemaOf(ChatModel, "element");
  const params = standardSchemaOf(ChatModel, "params");
  const output = standardSchemaOf(ChatModel, "output");
  expectTypeOf<InputOf<typeof element>>().toEqualTypeOf<Plain>();
  expectTypeOf<OutputOf<typeof element>>().toEqualTypeOf<Message>();
  expectTypeOf<InputOf<typeof params>>().toEqualTypeOf<{ top?: number } | undefined>();
  expectTypeOf<OutputOf<typeof params>>().toEqualTypeOf<Params | undefined>();
  expectTypeOf<OutputOf<typeof output>>().toEqualTypeOf<Plain[]>();
});

test("functions have theirs, and what they yield is their output", () => {
  const [input, output] = [standardSchemaOf(count), standardSchemaOf(count, "output")];
  expectTypeOf<OutputOf<typeof input>>().toEqualTypeOf<Message[]>();
  expectTypeOf<OutputOf<typeof output>>().toEqualTypeOf<number>();
});

import type { ModelDescriptor } from "../descriptor/descriptor.ts";
import type { ModelMetadata } from "./metadata.ts";
import type { long } from "./tags.ts";

/** A class that stands in the model input. */
export class Message {
  role!: "system" | "user" | "assistant";
  content!: string;
  metadata?: Record<string, string>;

  /** A getter is no data. */
  get words(): number {
    return this.content.split(" ").length;
  }

  /** A method is no data. */
  shout(): string {
    return this.content.toUpperCase();
  }
}

/** The class of the params. */
export class GenerationParams {
  temperature = 0.7;
  maxTokens: long = 100;
}

/** What the compiler plugin says of `predict(modelInput: Message[], params?: GenerationParams): string[]`. */
export const chatDescriptor: ModelDescriptor = {
  version: 1,
  input: { kind: "array", items: { kind: "reference", to: "Message" } },
  output: { kind: "array", items: { kind: "string" } },
  params: { kind: "reference", to: "GenerationParams" },
  arguments: { modelInput: 0, params: 1 },
  definitions: {
    Message: {
      name: "Message",
      construct: { parameters: [] },
      properties: [
        { name: "role", type: { kind: "literal", values: ["system", "user", "assistant"] } },
        { name: "content", type: { kind: "string" } },
        { name: "metadata", type: { kind: "record", values: { kind: "string" } }, optional: true },
      ],
    },
    GenerationParams: {
      name: "GenerationParams",
      construct: { parameters: [] },
      properties: [
        { name: "temperature", type: { kind: "number" }, hasDefault: true, default: 0.7 },
        { name: "maxTokens", type: { kind: "long" }, hasDefault: true, default: 100 },
      ],
    },
  },
};

/**
 * Metadata as the compiler plugin would emit it for a chat model.
 *
 * @param changes What differs from a decorated class `ChatModel`.
 * @returns The metadata.
 */
export function chatMetadata(changes: Partial<ModelMetadata> = {}): ModelMetadata {
  return {
    version: 1,
    kind: "class",
    name: "ChatModel",
    descriptor: chatDescriptor,
    classes: { Message: () => Message, GenerationParams: () => GenerationParams },
    ...changes,
  };
}

/**
 * Metadata of a model whose `predict` takes numbers.
 *
 * @param changes What differs from a decorated class `NumberModel`.
 * @param descriptor What differs from `predict(modelInput: number[]): number[]`.
 * @returns The metadata.
 */
export function numberMetadata(
  changes: Partial<ModelMetadata> = {},
  descriptor: Partial<ModelDescriptor> = {},
): ModelMetadata {
  const numbers = { kind: "array", items: { kind: "number" } } as const;
  return {
    version: 1,
    kind: "class",
    name: "NumberModel",
    descriptor: {
      version: 1,
      input: numbers,
      output: numbers,
      params: null,
      arguments: { modelInput: 0 },
      definitions: {},
      ...descriptor,
    },
    classes: {},
    ...changes,
  };
}

import { expect, test } from "vitest";
import { chatMetadata } from "../../pyfunc/chat.fixture.ts";
import { describe as describeModel } from "../../pyfunc/describe.ts";
import { pyfunc } from "../../pyfunc/pyfunc.ts";
import { zodSourceOf } from "./zod-source-of.ts";

const chat = pyfunc(
  describeModel(
    () => chatMetadata({ kind: "function" }),
    (modelInput: unknown[]) => modelInput,
  ),
);

test("a module has the parts of the model that have types, and their object types", () => {
  expect(zodSourceOf(chat)).toMatchInlineSnapshot(`
    "import * as z from "zod";

    export const Message = z.object({
      role: z.enum(["system", "user", "assistant"]),
      content: z.string(),
      metadata: z.record(z.string(), z.string()).optional(),
    });
    export type Message = z.infer<typeof Message>;

    export const GenerationParams = z.object({
      temperature: z.number().default(0.7),
      maxTokens: z.int().default(100),
    });
    export type GenerationParams = z.infer<typeof GenerationParams>;

    export const input = z.array(Message);

    export const output = z.array(z.string());

    export const params = GenerationParams;
    "
  `);
});

test("a module for zod 3 says so", () => {
  expect(zodSourceOf(chat, { version: 3 })).toMatch(/^import \* as z from "zod\/v3";$/m);
});

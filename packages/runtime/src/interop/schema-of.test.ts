import { describe, expect, test } from "vitest";
import type { Converter } from "../convert/converter.ts";
import { chatDescriptor, Message } from "../pyfunc/chat.fixture.ts";
import { schemaOf } from "./schema-of.ts";
import type { TypeMetadata } from "./type-metadata.ts";

const metadata: TypeMetadata = {
  version: 1,
  name: "Message",
  descriptor: { version: 1, root: { kind: "reference", to: "Message" }, definitions: chatDescriptor.definitions },
  classes: { Message: () => Message },
};

describe("schemaOf", () => {
  test("makes instances of the type, or issues", () => {
    const { validate } = schemaOf<Message>(metadata)["~standard"];
    const result = validate({ role: "user", content: "a b" });
    expect("value" in result && result.value?.words).toBe(2);
    expect(validate({ role: "robot", content: "" })).toEqual({ issues: [expect.objectContaining({ path: ["role"] })] });
  });

  test("converts by what was emitted, with JSON as the source", () => {
    const calls: unknown[] = [];
    const input: Converter = (value, json) => {
      calls.push([value, json]);
      return "converted";
    };
    const { validate } = schemaOf<Message>({ ...metadata, convert: () => ({ input, params: null }) })["~standard"];
    expect(validate("given")).toEqual({ value: "converted" });
    expect(calls).toEqual([["given", true]]);
  });

  test("describes the type in the dialect that is asked for", () => {
    const { jsonSchema } = schemaOf<Message>(metadata)["~standard"];
    expect(jsonSchema.input({ target: "draft-07" })).toMatchObject({
      $schema: "http://json-schema.org/draft-07/schema#",
      type: "object",
      required: ["role", "content"],
    });
  });

  test("names the line to add where the compiler plugin did not run", () => {
    expect(() => schemaOf<Message>()).toThrow(
      expect.objectContaining({ code: "TF2010", message: expect.stringContaining("@tsfunc/compiler-plugin/vite") }),
    );
  });

  test("refuses metadata of a newer version", () => {
    expect(() => schemaOf<Message>({ ...metadata, version: 99 })).toThrow(expect.objectContaining({ code: "TF2002" }));
  });
});

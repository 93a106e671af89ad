import { describe, expect, test } from "vitest";
import { Sources } from "../sources.fixture.ts";

const sources = new Sources();

/** A model of `Message`, which the source imports by `head`. */
function chat(head: string): string {
  return `import { pyfunc } from "@tsfunc/runtime";
${head}
export const predict = pyfunc(/*here*/ (modelInput: Message[]): void => {});
`;
}

const MESSAGE = { "message.ts": "export class Message { content!: string }" };

describe("a class is found", () => {
  test.each(
    [
      [
        "in scope",
        { "model.ts": chat("class Message { content!: string }") },
        { from: "local", expression: "Message" },
      ],
      [
        "in scope and by its export",
        { "model.ts": chat("class Message { content!: string }\nexport { Message as Exported };") },
        { from: "local", expression: "Message", exportName: "Exported" },
      ],
      [
        "in the constant that holds a class expression",
        { "model.ts": chat("const Held = class { content!: string }; type Message = InstanceType<typeof Held>;") },
        { from: "local", expression: "Held" },
      ],
      [
        "by an import of its type alone",
        { "model.ts": chat('import type { Message } from "./message.ts";'), ...MESSAGE },
        { from: "import", specifier: "./message.ts", exportName: "Message" },
      ],
      [
        "by a renamed import",
        {
          "model.ts": chat('import { type Other as Message } from "./message.ts";'),
          "message.ts": "export class Other { content!: string }",
        },
        { from: "import", specifier: "./message.ts", exportName: "Other" },
      ],
      [
        "as a default export",
        {
          "model.ts": chat('import type Message from "./message.ts";'),
          "message.ts": "export default class { content!: string }",
        },
        { from: "import", specifier: "./message.ts", exportName: "default" },
      ],
      [
        "by a re-export",
        {
          "model.ts": chat('import type { Message } from "./all.ts";'),
          "all.ts": 'export * from "./message.ts";',
          ...MESSAGE,
        },
        { from: "import", specifier: "./all.ts", exportName: "Message" },
      ],
      [
        "by a renamed re-export",
        {
          "model.ts": chat('import type { Message } from "./all.ts";'),
          "all.ts": 'export { Inner as Message } from "./inner.ts";',
          "inner.ts": "export class Inner { content!: string }",
        },
        { from: "import", specifier: "./all.ts", exportName: "Message" },
      ],
      [
        "behind a re-export of its type alone, which is not there at run time",
        {
          "model.ts": chat('import type { Message } from "./all.ts";'),
          "all.ts": 'export type { Message } from "./message.ts";',
          ...MESSAGE,
        },
        { from: "import", specifier: "./message.ts", exportName: "Message" },
      ],
      [
        "behind two re-exports of which one is of its type alone",
        {
          "model.ts": chat('import type { Message } from "./all.ts";'),
          "all.ts": 'export { Message } from "./types.ts";',
          "types.ts": 'import type { Message } from "./message.ts"; export { Message };',
          ...MESSAGE,
        },
        { from: "import", specifier: "./message.ts", exportName: "Message" },
      ],
      [
        "without any import of its file",
        {
          "deep/model.ts": chat('import type { Message } from "./types.ts";'),
          "deep/types.ts": 'import type { Part } from "../parts/part.ts"; export interface Message { message: Part }',
          "parts/part.ts": "export class Part { content!: string }",
        },
        { from: "import", specifier: "../parts/part.ts", exportName: "Part" },
      ],
      [
        "in a package",
        {
          "model.ts": chat('import type { Message } from "chat-types";'),
          "node_modules/chat-types/package.json": '{ "name": "chat-types", "types": "./index.d.ts" }',
          "node_modules/chat-types/index.d.ts": "export declare class Message { content: string; }",
        },
        { from: "import", specifier: "chat-types", exportName: "Message" },
      ],
    ].map(([name, files, expected]) => ({ name, expected, source: sources.add(files as Record<string, string>) })),
  )("$name", ({ source, expected }) => {
    expect(Object.values(source.site.classes)).toEqual([expected]);
  });
});

const inner = sources.add(`import { pyfunc } from "@tsfunc/runtime";
export function make() {
  class Message { content!: string }
  return pyfunc((modelInput: Message[]): void => {});
}
`);

test("a class of the function around the model is in scope", () => {
  expect(inner.site.classes).toEqual({ Message: { from: "local", expression: "Message" } });
});

const twins = sources.add({
  "model.ts": `import { pyfunc } from "@tsfunc/runtime";
import type { Message } from "./a.ts";
import type { Message as Other } from "./b.ts";
export const predict = pyfunc((modelInput: [Message, Other][]): void => {});
`,
  "a.ts": "export class Message { a!: string }",
  "b.ts": "export class Message { b!: string }",
});

test("two classes of one name are told apart", () => {
  expect(twins.site.classes).toEqual({
    Message: { from: "import", specifier: "./a.ts", exportName: "Message" },
    Message2: { from: "import", specifier: "./b.ts", exportName: "Message" },
  });
});

describe("a class that cannot be reached is refused", () => {
  test.each(
    [
      [
        "one that is not exported",
        { "types.ts": "class Hidden { a!: string } export interface Message { hidden: Hidden }" },
      ],
      [
        "one of a function",
        {
          "types.ts":
            "function make() { class Hidden { a!: string } return new Hidden(); } export interface Message { hidden: ReturnType<typeof make> }",
        },
      ],
      [
        "one of which only the type is exported",
        {
          "types.ts": "class Hidden { a!: string } export type { Hidden }; export interface Message { hidden: Hidden }",
        },
      ],
    ].map(([name, files]) => ({
      name,
      source: sources.add({
        "model.ts": chat('import type { Message } from "./types.ts";').replace("/*here*/", "/*!TF1011*/"),
        ...(files as Record<string, string>),
      }),
    })),
  )("$name", ({ source }) => {
    source.expectMarkedDiagnostics();
    expect(source.messages[0]).toMatch(/^TF1011: `Hidden` is a class of .*types\.ts, /);
  });
});

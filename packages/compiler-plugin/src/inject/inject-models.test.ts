import { readFileSync } from "node:fs";
import { SourceMap } from "node:module";
import { describe, expect, test } from "vitest";
import type { Source } from "../analyze/source.fixture.ts";
import { Sources } from "../analyze/sources.fixture.ts";
import { injectModels } from "./inject-models.ts";
import { lowerDecorators } from "./lower-decorators.ts";
import { withInlineMap } from "./transformed-source.ts";

const sources = new Sources();

const TEXT = `import { pyfunc } from "@tsfunc/runtime";
import type { Message } from "./message.ts";

@pyfunc
export class ChatModel {
  predict(modelInput: Message[]): string[] {
    return modelInput.map((message) => message.content);
  }
}

class Row { value = 1 }
export class Other {
  @pyfunc
  predict(modelInput: Row[]): void {}
}
export const predict = pyfunc((modelInput: Message[]): void => {}); // the last
class Plain { predict(modelInput: Row[]): void {} }
pyfunc(Plain);`;

const chat = sources.add({ "model.ts": TEXT, "message.ts": "export class Message { content!: string }" });

function injected(legacyDecorators = false): ReturnType<typeof injectModels> {
  return injectModels(chat.file, TEXT, chat.analysis, { legacyDecorators });
}

test("no line of the user's moves", () => {
  const lines = injected().code.split("\n");
  for (const [index, line] of TEXT.split("\n").entries()) {
    const without = lines[index]
      ?.replace(/ ?@__tsfunc\$attach\(\(\) => __tsfunc\$metadata\d\(\{.*?\}\)\)/, "")
      .replace(/__tsfunc\$describe\(\(\) => __tsfunc\$metadata\d\(\{.*?\}\), (.*?)\)(?=\);)/, "$1");
    expect(without).toBe(line);
  }
});

describe("metadata is put", () => {
  test.each([
    [
      "below the decorator of a class",
      "@pyfunc @__tsfunc$attach(() => __tsfunc$metadata0({ Message: () => __tsfunc$Message0 }))\nexport class ChatModel",
    ],
    [
      "below the decorator of a method",
      "@pyfunc @__tsfunc$attach(() => __tsfunc$metadata1({ Row: () => Row }))\n  predict(",
    ],
    [
      "around a function",
      "pyfunc(__tsfunc$describe(() => __tsfunc$metadata2({ Message: () => __tsfunc$Message0 }), (modelInput: Message[]): void => {}));",
    ],
    [
      "around a class that is handed to pyfunc, which was broken by a decorator before its name",
      "pyfunc(__tsfunc$describe(() => __tsfunc$metadata3({ Row: () => Row }), Plain));",
    ],
    ["in a function of its own", "function __tsfunc$metadata0(classes) {"],
  ])("%s", (_, text) => {
    expect(injected().code).toContain(text);
  });
});

test("a class of another file is imported once, as a value", () => {
  expect(injected().code.match(/import .* from "\.\/message\.ts";/g)).toEqual([
    'import type { Message } from "./message.ts";',
    expect.stringMatching(/ import \{ Message as __tsfunc\$Message0 \} from "\.\/message\.ts";$/),
  ]);
});

test("projects with legacy decorators get reflection", () => {
  expect(injected(true).code).toContain('import "@tsfunc/runtime/reflect";');
  expect(injected(false).code).not.toContain("@tsfunc/runtime/reflect");
});

/** Where the map leads from the first place of a text. */
function original(code: string, map: ReturnType<typeof injectModels>["map"], text: string): string {
  const before = code.slice(0, code.indexOf(text)).split("\n");
  const found = new SourceMap({ ...map, file: "", sourceRoot: "" } as ConstructorParameters<
    typeof SourceMap
  >[0]).findEntry(before.length - 1, before.at(-1)?.length ?? 0);
  return "originalLine" in found ? `${found.originalLine + 1}:${found.originalColumn + 1}` : "nowhere";
}

describe("the source map leads back", () => {
  test.each([
    ["class ChatModel", "5:8"],
    ["message.content", "7:40"],
    ["predict = pyfunc", "16:14"],
  ])("from %s to %s", (text, place) => {
    const { code, map } = injected();
    expect(map.sources).toEqual([chat.file]);
    expect(original(code, map, text)).toBe(place);
  });

  test("through the lowering of decorators, too", () => {
    const { code, map } = lowerDecorators(chat.file, injected(), {});
    expect(code).not.toMatch(/^\s*@/m);
    expect(code).not.toContain("sourceMappingURL");
    expect(map).toMatchObject({ version: 3, sources: [chat.file], sourcesContent: [TEXT] });
    expect(original(code, map, "message.content")).toBe("7:40");
  });

  test("as a comment, for loaders", () => {
    const source = injected();
    const encoded = withInlineMap(source).split("base64,")[1] ?? "";
    expect(JSON.parse(Buffer.from(encoded, "base64").toString())).toEqual(source.map);
  });
});

/** A model of types that are inferred from schemas, one of them in another file. */
function inferredBy(zod: string): Source {
  const model = `import { pyfunc } from "@tsfunc/runtime";
import { z } from "${zod}";
import type { Message } from "./message.ts";
const Params = z.object({ top: z.number() });
export const predict = pyfunc((modelInput: Message[], params?: z.infer<typeof Params>): void => {});
`;
  const message = `import { z } from "${zod}";
export const Message = z.object({ content: z.string() });
export type Message = z.infer<typeof Message>;
`;
  return sources.add({ "model.ts": model, "message.ts": message });
}

describe("the schemas that types are inferred from", () => {
  const codeOf = ({ file, analysis }: Source) =>
    injectModels(file, readFileSync(file, "utf8"), analysis, { legacyDecorators: false }).code;
  const [zod, zod3] = [inferredBy("zod"), inferredBy("zod/v3")];

  test("are handed over beside the classes, imported or in scope", () => {
    const code = codeOf(zod);
    expect(code).toContain("__tsfunc$metadata0({}, { Message: () => __tsfunc$Message0, Params: () => Params })");
    expect(code).toContain('import { Message as __tsfunc$Message0 } from "./message.ts";');
    expect(code).toMatch(/function __tsfunc\$metadata0\(classes, schemas\)[\s\S]*classes, schemas, convert/);
    expect(code).not.toContain("@tsfunc/runtime/zod");
  });

  test("of zod 3 bring along what tells their JSON Schema", () => {
    expect(codeOf(zod3)).toContain('import "@tsfunc/runtime/zod";');
  });
});

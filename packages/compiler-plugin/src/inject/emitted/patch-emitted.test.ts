import { describe, expect, test } from "vitest";
import { ts } from "../../analyze/index.ts";
import { Sources } from "../../analyze/sources.fixture.ts";
import { patchEmitted, UnpatchableError } from "./patch-emitted.ts";

const sources = new Sources();

const TEXT = `import { pyfunc, pyfunc as model, schemaOf } from "@tsfunc/runtime";
import type { Message } from "./message.ts";

function logged(...args: unknown[]): any {}

@logged @pyfunc({ validateOutput: true })
export class ChatModel {
  @logged content = "";
  predict(modelInput: Message[]): string[] { return modelInput.map((message) => message.content); }
}

export class Methods {
  @pyfunc @logged predict(modelInput: number[]): number {
    @pyfunc class Inner { predict(modelInput: boolean[]): number { return 1; } }
    return new Inner().predict([true]);
  }
  @pyfunc static predict(modelInput: string[]): number { return 1; }
  @pyfunc ["first" + "One"](modelInput: number[]): number { return 1; }
  @pyfunc ["second" + "One"](modelInput: string[]): number { return 1; }
}
export const Held = class { value!: number };
type Held = InstanceType<typeof Held>;
export const held = model((modelInput: Held[]): void => {});
export const numbers = pyfunc(function named(modelInput: number[]): void {});
export const schema = schemaOf<Message>();
`;

const ORDER = `import { schemaOf } from "@tsfunc/runtime";
export class Schemas {
  read() { return schemaOf<{ first: string }>(); }
  static second = schemaOf<{ second: string }>();
  third = schemaOf<{ third: string }>();
}
`;

const INFERRED = `import { pyfunc } from "@tsfunc/runtime";
import type { Message } from "./message.ts";
interface Row {
  message: Message;
  /** @format email */
  mail: string;
}
export const model = pyfunc((modelInput: Row[]): void => {});
`;
const SCHEMA = `import { z } from "zod/v3";
export const Message = z.object({ content: z.string() });
export type Message = z.infer<typeof Message>;
`;

const inferred = sources.add({ "model.ts": INFERRED, "message.ts": SCHEMA });
const models = sources.add({ "model.ts": TEXT, "message.ts": "export class Message { content!: string }" });
const order = sources.add({ "model.ts": ORDER });

const CASES = [false, true].flatMap((experimentalDecorators) =>
  [ts.ModuleKind.ESNext, ts.ModuleKind.CommonJS].flatMap((module) =>
    [ts.ScriptTarget.ES2017, ts.ScriptTarget.ES2022].map((target) => ({ experimentalDecorators, module, target })),
  ),
);

function emit(text: string, compilerOptions: ts.CompilerOptions) {
  const options = { ...compilerOptions, sourceMap: true };
  const { outputText, sourceMapText = "" } = ts.transpileModule(text, {
    fileName: "model.ts",
    compilerOptions: options,
  });
  return { code: outputText, map: JSON.parse(sourceMapText) };
}

function patch(source: typeof models, text: string, emitted: Pick<Parameters<typeof patchEmitted>[0], "code" | "map">) {
  const { file, analysis } = source;
  const moduleOf = (specifier: string): string => specifier.replace(".ts", ".js");
  return patchEmitted({ ...emitted, source: { file, text }, analysis, moduleOf });
}

/** What stands at the mark of each metadata: the text before it, and behind it. */
function places(code: string, name: string): readonly string[] {
  const lists = code.matchAll(new RegExp(`([^\\n]{0,60})/\\*tsfunc:begin\\*/[^\\n]*?${name}(\\d+)\\(`, "g"));
  return Array.from(
    lists,
    ({ 1: before = "", 2: number }) => `${number}: ${before.trim().replace(/runtime_1\./g, "")}`,
  );
}

describe.each(CASES)("module $module, target $target, experimentalDecorators: $experimentalDecorators", (options) => {
  const isCommonJs = options.module === ts.ModuleKind.CommonJS;

  test.each([true, false])("each model gets its own metadata; with a source map: %s", (hasMap) => {
    const { code, map } = emit(TEXT, options);
    const patched = patch(models, TEXT, { code, map: hasMap ? map : null }).code;
    expect(models.analysis.sites.map(({ name }) => name)).toEqual([
      "ChatModel",
      "Methods.predict",
      "Inner",
      "Methods.predict",
      'Methods.["first" + "One"]',
      'Methods.["second" + "One"]',
      "held",
      "named",
    ]);
    expect(
      places(patched, "__tsfunc\\$metadata")
        .map((one) => one.slice(0, 2))
        .sort(),
    ).toEqual(models.analysis.sites.map((_, index) => `${index}:`));
    expect(places(patched, "__tsfunc\\$metadata")).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^0: .*pyfunc\)?\(\{ validateOutput: true \}\)$/),
        expect.stringMatching(/^1: .*logged$/),
        expect.stringMatching(/^2: .*pyfunc$/),
        expect.stringMatching(/^3: .*pyfunc$/),
        expect.stringMatching(/^6: .*held = .*\($/),
        expect.stringMatching(/^7: .*numbers = .*\($/),
      ]),
    );
    expect(places(patched, "__tsfunc\\$type")).toEqual([expect.stringMatching(/^0: .*schema = .*\($/)]);
    expect(patched).toContain("Held: () => Held");
    expect(patched).toContain(isCommonJs ? 'require("./message.js").Message' : 'from "./message.js";');
    expect(patched.includes("@tsfunc/runtime/reflect")).toBe(options.experimentalDecorators);
  });

  test("helpers may come from tslib", () => {
    const { code, map } = emit(TEXT, { ...options, importHelpers: true });
    expect(code).toContain("tslib");
    const patched = patch(models, TEXT, { code, map }).code;
    expect(patched.match(/__tsfunc\$attach\(\(\) =>/g)).toHaveLength(6);
  });

  test("patching what is patched changes neither text nor map", () => {
    const emitted = emit(TEXT, options);
    const once = patch(models, TEXT, emitted);
    expect(once.code).not.toBe(emitted.code);
    expect(patch(models, TEXT, once)).toEqual(once);
  });

  test("calls that change places are told apart by the source map, and refused without one", () => {
    const emitted = emit(ORDER, options);
    const { code } = patch(order, ORDER, emitted);
    const names = Array.from(code.matchAll(/__tsfunc\$type(\d)\(\{\}\)/g), ({ 1: number }) => Number(number));
    expect(names.length).toBe(3);
    expect([...names].sort()).toEqual([0, 1, 2]);
    expect(code).toMatch(/read\(\) \{ return .*__tsfunc\$type0/);
    expect(code).toMatch(/second = .*__tsfunc\$type1/);
    expect(code).toMatch(/third = .*__tsfunc\$type2/);
    expect(() => patch(order, ORDER, { ...emitted, map: null })).toThrow(/source map/);
  });
});

test.each([
  [
    ts.ModuleKind.ESNext,
    'import { formats as __tsfunc$formats } from "@tsfunc/runtime/formats";',
    'import "@tsfunc/runtime/zod";',
    "__tsfunc$metadata0({}, { Message: () => __tsfunc$Message0 })",
  ],
  [
    ts.ModuleKind.CommonJS,
    'const { formats: __tsfunc$formats } = require("@tsfunc/runtime/formats");',
    'require("@tsfunc/runtime/zod");',
    '__tsfunc$metadata0({}, { Message: () => require("./message.js").Message })',
  ],
])("formats and schemas come along, module kind %s", (module, ...parts) => {
  const { code } = patch(inferred, INFERRED, emit(INFERRED, { module, target: ts.ScriptTarget.ES2022 }));
  for (const part of parts) expect(code).toContain(part);
});

test("the map leads through what was put in", () => {
  const { code, map } = patch(
    models,
    TEXT,
    emit(TEXT, { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2022 }),
  );
  const again = patch(models, TEXT, { code, map });
  expect(again.map?.mappings).toBe(map?.mappings);
  expect(map?.sources).toEqual(["model.ts"]);
});

describe("refused is", () => {
  const { code } = emit(TEXT, { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2022 });

  test.each([
    ["a class of another name", code.replaceAll("ChatModel", "OtherModel"), /stands where the source has `ChatModel`/],
    ["a class more", `class Extra {}\n${code}`, /it has 5 classes, and the source has 4/],
    ["a list of decorators that is gone", code.replaceAll("__esDecorate(", "decorated("), /no list of decorators/],
    ["a call that is gone", code.replace("pyfunc(function", "other(function"), /calls `pyfunc` 0 times/],
    ["another module format", 'define(["require"], function (require) {});', /neither an ES module nor CommonJS/],
  ])("%s", (_, text, message) => {
    expect(() => patch(models, TEXT, { code: text, map: null })).toThrow(UnpatchableError);
    expect(() => patch(models, TEXT, { code: text, map: null })).toThrow(message);
  });
});

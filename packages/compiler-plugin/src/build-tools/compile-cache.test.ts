import { existsSync, mkdirSync, readdirSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test, vi } from "vitest";
import { pluginFingerprint } from "../cache/plugin-fingerprint.ts";
import { CachedProject } from "./cached-project.fixture.ts";
import { Compiler } from "./compiler.ts";
import { LocalPrograms } from "./programs/local-programs.ts";

vi.mock("../cache/plugin-fingerprint.ts", async (importOriginal) => {
  const { pluginFingerprint: original } = await importOriginal<typeof import("../cache/plugin-fingerprint.ts")>();
  return { pluginFingerprint: vi.fn(original) };
});
vi.setConfig({ testTimeout: 120_000 });

test("what a build has compiled the next one has without TypeScript, to the last character", async () => {
  const project = new CachedProject();
  const first = await project.build();
  const second = await project.build();
  expect(first).toMatchObject({ compiled: true, compilation: { dependencies: expect.any(Array) } });
  expect(second).toEqual({ compiled: false, compilation: first.compilation });
  expect(second.compilation?.code).toContain("__tsfunc$convert0");
  expect(readdirSync(project.path("node_modules/.cache/tsfunc")).length).toBeGreaterThan(0);
});

test("what is made of a file is told apart", async () => {
  const project = new CachedProject();
  await project.build();
  const lowered = await project.build(undefined, { output: "javascript" });
  expect(lowered).toMatchObject({ compiled: true });
  expect(lowered.compilation?.code).not.toContain("import type");
  expect(await project.build(undefined, { output: "javascript" })).toEqual({ ...lowered, compiled: false });
});

type Change = (project: CachedProject) => void;

const append =
  (path: string, text: string): Change =>
  (project) =>
    project.write(path, project.original(path as "src/model.ts") + text);

const replace =
  (path: string, from: string, to: string): Change =>
  (project) =>
    project.write(path, project.original(path as "src/model.ts").replace(from, to));

describe("the model is compiled again after a change of", () => {
  test.each<[name: string, change: Change]>([
    ["a file that it imports", replace("src/message.ts", "role: Role", "role: Role; note: string")],
    ["a file that this one imports", replace("src/role.ts", '"user"', '"assistant"')],
    ["a global declaration", replace("src/settings.d.ts", "name: string", "name: number")],
    [
      "a file that comes with a global declaration",
      (it) => it.write("src/new.d.ts", "interface Setting { a: string }"),
    ],
    [
      "a module that comes with a global declaration",
      (it) => it.write("src/new.ts", "declare global { interface Setting { a: string } }\nexport {};"),
    ],
    [
      "a module that it does not import, by a global declaration",
      append("src/other.ts", "declare global { interface Setting { a: string } }"),
    ],
    [
      "an import of such a module, which brings a global declaration from outside",
      (it) => {
        it.write("globals.d.ts", "interface Setting { a: string }");
        append("src/other.ts", 'import "../globals.d.ts";\n')(it);
      },
    ],
    ["the list of files: one is gone", (it) => it.remove("src/other.ts")],
    ["the list of files: one is new", (it) => it.write("src/new.ts", "export {};")],
    ["the types of a package", replace("node_modules/shapes/index.d.ts", "width: number", "width: string")],
    [
      "the manifest of a package",
      (it) => {
        it.write("node_modules/shapes/other.d.ts", "export interface Size { width: string }");
        replace("node_modules/shapes/package.json", "index.d.ts", "other.d.ts")(it);
      },
    ],
    [
      "tsconfig.json",
      replace("tsconfig.json", '"include"', '"compilerOptions": { "experimentalDecorators": true }, "include"'),
    ],
    ["what tsconfig.json extends", replace("tsconfig.base.json", '"strict": true', '"strict": false')],
    [
      "the tsconfig.json that is nearest",
      (it) => it.write("src/tsconfig.json", '{ "extends": "../tsconfig.base.json" }'),
    ],
    ["the lockfile", append("package-lock.json", "\n")],
    ["which lockfile there is", (it) => it.write("pnpm-lock.yaml", "")],
    ["what an import leads to", (it) => it.write("src/message.d.ts", "export {};")],
    ["the version of the compiler plugin", () => void vi.mocked(pluginFingerprint).mockReturnValue("another")],
  ])("%s", async (_, change) => {
    const project = new CachedProject();
    await project.build();
    change(project);
    try {
      const again = await project.build();
      expect(again.compiled).toBe(true);
      expect(again.compilation).toEqual((await project.build(undefined, { cache: false })).compilation);
      expect(await project.build()).toEqual({ ...again, compiled: false });
    } finally {
      vi.mocked(pluginFingerprint).mockReset();
    }
  });

  test("its text", async () => {
    const project = new CachedProject();
    const text = project.original("src/model.ts").replace("size: Size; ", "");
    const { compilation } = await project.build();
    const again = await project.build(text);
    expect(again.compiled).toBe(true);
    expect(again.compilation?.code).not.toBe(compilation?.code);
    expect(await project.build()).toEqual({ compiled: false, compilation });
  });
});

describe("the model is not compiled again after a change of", () => {
  test.each<[name: string, change: Change]>([
    ["what a module does that it does not import", replace("src/other.ts", "other = 1", "other = 2")],
    ["a file that TypeScript does not read", (it) => it.write("src/notes.md", "# Notes")],
    ["a file of another folder", (it) => it.write("dist/model.js", "export {};")],
  ])("%s", async (_, change) => {
    const project = new CachedProject();
    const { compilation } = await project.build();
    change(project);
    expect(await project.build()).toEqual({ compiled: false, compilation });
  });
});

test("a change and the way back: what was compiled before the change is right again", async () => {
  const project = new CachedProject();
  const { compilation } = await project.build();
  append("tsconfig.base.json", " ")(project);
  await project.build();
  project.write("tsconfig.base.json", project.original("tsconfig.base.json"));
  expect((await project.build()).compilation).toEqual(compilation);
});

test("a living compiler sees what it is told of", async () => {
  const project = new CachedProject();
  const compiler = new Compiler();
  const compile = async () =>
    (await compiler.compile(project.path("src/model.ts"), project.original("src/model.ts")))?.code;
  const first = await compile();
  for (const role of ["one", "two"]) {
    replace("src/role.ts", '"user"', `"${role}"`)(project);
    compiler.invalidate(project.path("src/role.ts"));
    expect(await compile()).toContain(role);
  }
  project.write("src/role.ts", project.original("src/role.ts"));
  compiler.refresh();
  expect(await compile()).toBe(first);
});

test("what was compiled while a file changed is not kept", async () => {
  const project = new CachedProject();
  const file = project.path("src/model.ts");
  const programs = new LocalPrograms({});
  const compiler = new Compiler({}, programs);
  const make = programs.make.bind(programs);
  vi.spyOn(programs, "make").mockImplementationOnce(async (request) => {
    const made = await make(request);
    append("src/other.ts", "declare global { interface Setting { later: string } }")(project);
    compiler.invalidate(project.path("src/other.ts"));
    await compiler.compile(project.path("src/more.ts"), `${project.original("src/more.ts")}// pyfunc`);
    return made;
  });
  const first = await compiler.compile(file, project.original("src/model.ts"));
  expect(first?.code).not.toContain("later");
  expect((await compiler.compile(file, project.original("src/model.ts")))?.code).toContain("later");
  expect((await project.build()).compilation?.code).toContain("later");
});

test("warnings are given by every build", async () => {
  const project = new CachedProject();
  const text = project.original("src/model.ts").replace("setting: Setting", "setting: unknown");
  for (const compiled of [true, false]) {
    expect(await project.build(text)).toMatchObject({ compiled, compilation: { warnings: [{ code: "TF1007" }] } });
  }
});

test("types that cannot be used are found by every build", async () => {
  const project = new CachedProject();
  const text = project.original("src/model.ts").replace("setting: Setting", "setting: symbol");
  for (let build = 0; build < 2; build++) await expect(project.build(text)).rejects.toThrow("TF1005");
});

test("a file without models is remembered, too", async () => {
  const project = new CachedProject();
  const text = "// no pyfunc\nexport {};\n";
  project.write("src/model.ts", text);
  for (const compiled of [true, false]) expect(await project.build(text)).toEqual({ compiled, compilation: null });
});

test("a cache that was left half-built is told of once; what it should have said is compiled again, and kept", async () => {
  const project = new CachedProject();
  const cache = project.path("cache");
  const first = await project.build(undefined, { cache });
  for (const name of readdirSync(cache)) truncateSync(join(cache, name), 100);
  const compiler = new Compiler({ cache });
  const text = project.original("src/model.ts");
  const codes = [];
  for (const output of ["typescript", "undecorated"] as const) {
    const compilation = await compiler.compile(project.path("src/model.ts"), text, { output });
    codes.push(compilation?.warnings.map(({ code }) => code));
    if (output === "typescript") expect(compilation?.code).toBe(first.compilation?.code);
  }
  expect(codes).toEqual([["TF1091"], []]);
  expect(await project.build(undefined, { cache })).toMatchObject({ compiled: false, compilation: { warnings: [] } });
});

describe("the folder", () => {
  test("is the one that was named, or none", async () => {
    const project = new CachedProject();
    await project.build(undefined, { cache: false });
    expect(existsSync(project.path("node_modules/.cache"))).toBe(false);
    await project.build(undefined, { cache: project.path("kept") });
    expect(existsSync(project.path("node_modules/.cache"))).toBe(false);
    expect(await project.build(undefined, { cache: project.path("kept") })).toMatchObject({ compiled: false });
  });

  test.each([
    ["is a file", (folder: string) => writeFileSync(folder, "")],
    ["may not be written", (folder: string) => mkdirSync(folder, { mode: 0o500 })],
  ])("that %s: the build goes on, with one warning", async (what, spoil) => {
    // Root may write anything.
    if (what === "may not be written" && process.getuid?.() === 0) return;
    const project = new CachedProject();
    spoil(project.path("cache"));
    const compiler = new Compiler({ cache: project.path("cache") });
    const texts = [project.original("src/model.ts"), `${project.original("src/model.ts")}\n`];
    const codes = [];
    for (const text of texts) {
      const compilation = await compiler.compile(project.path("src/model.ts"), text);
      expect(compilation?.code).toContain("__tsfunc$convert0");
      codes.push(compilation?.warnings.map(({ code }) => code));
    }
    expect(codes).toEqual([["TF1090"], []]);
  });
});

import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { onTestFinished, vi } from "vitest";
import { type Compilation, type CompileOptions, Compiler } from "./compiler.ts";
import { ProgramCompiler } from "./program-compiler.ts";

const FILES = {
  "package.json": '{ "name": "project", "type": "module" }',
  "package-lock.json": '{ "lockfileVersion": 3 }',
  "tsconfig.json": '{ "extends": "./tsconfig.base.json", "include": ["src"] }',
  "tsconfig.base.json":
    '{ "compilerOptions": { "strict": true, "types": [], "lib": ["ES2022"], "module": "preserve", "target": "ES2022", "allowImportingTsExtensions": true, "noEmit": true } }',
  "node_modules/@tsfunc/runtime/package.json": '{ "name": "@tsfunc/runtime", "types": "./index.d.ts" }',
  "node_modules/@tsfunc/runtime/index.d.ts":
    "export declare function pyfunc<F>(predict: F): F;\nexport declare function pyfunc(model: object, context: object): void;\n",
  "node_modules/shapes/package.json": '{ "name": "shapes", "types": "./index.d.ts" }',
  "node_modules/shapes/index.d.ts": "export interface Size { width: number }\n",
  "src/model.ts": `import { pyfunc } from "@tsfunc/runtime";
import type { Size } from "shapes";
import type { Message } from "./message.ts";
export const predict = pyfunc((modelInput: { message: Message; size: Size; setting: Setting }[]): void => {});
`,
  "src/message.ts": 'import type { Role } from "./role.ts";\nexport interface Message { role: Role }\n',
  "src/role.ts": 'export type Role = "system" | "user";\n',
  "src/settings.d.ts": "interface Setting { name: string }\n",
  "src/other.ts": 'import "./more.ts";\nexport const other = 1;\n',
  "src/more.ts": "export const more = 1;\n",
};

/** A project with one model; each build of it is made by a compiler of its own. */
export class CachedProject {
  readonly folder: string = realpathSync(mkdtempSync(join(tmpdir(), "tsfunc-cached-")));

  constructor() {
    onTestFinished(() => rmSync(this.folder, { recursive: true, force: true }));
    for (const [path, text] of Object.entries(FILES)) this.write(path, text);
  }

  /** The text of a file as it was at first. */
  original(path: keyof typeof FILES): string {
    return FILES[path];
  }

  /** Absolute path. */
  path(file: string): string {
    return join(this.folder, file);
  }

  write(path: string, text: string): void {
    mkdirSync(dirname(this.path(path)), { recursive: true });
    writeFileSync(this.path(path), text);
  }

  remove(path: string): void {
    rmSync(this.path(path));
  }

  /** Compiles the model. */
  async build(
    text: string = FILES["src/model.ts"],
    options: CompileOptions & { readonly cache?: string | false } = {},
  ): Promise<{ readonly compilation: Compilation | null; readonly compiled: boolean }> {
    const { cache, ...compileOptions } = options;
    const spy = vi.spyOn(ProgramCompiler.prototype, "compile");
    try {
      const compiler = new Compiler(cache === undefined ? {} : { cache });
      const compilation = await compiler.compile(this.path("src/model.ts"), text, compileOptions);
      return { compilation, compiled: spy.mock.calls.length > 0 };
    } finally {
      spy.mockRestore();
    }
  }
}

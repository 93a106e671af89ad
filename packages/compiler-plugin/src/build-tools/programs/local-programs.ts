import type { CompileSettings, ProgramCompiler } from "../program-compiler.ts";
import type { Made, ProgramRequest, Programs } from "./programs.ts";

/** Programs in the thread that asks for them. */
export class LocalPrograms implements Programs {
  readonly #settings: CompileSettings;
  #compiler: ProgramCompiler | undefined;

  /** @param settings By what files are compiled. */
  constructor(settings: CompileSettings) {
    this.#settings = settings;
  }

  /** The compiler proper has all of TypeScript with it. */
  async make<Kind extends "compile" | "lower">(request: ProgramRequest<Kind>): Promise<Made<Kind>> {
    const { ProgramCompiler: Loaded } = await import("../program-compiler.ts");
    this.#compiler ??= new Loaded(this.#settings);
    return this.#compiler.make(request);
  }

  invalidate(file: string): void {
    this.#compiler?.invalidate(file);
  }

  refresh(): void {
    this.#compiler?.refresh();
  }

  async end(): Promise<void> {
    this.#compiler = undefined;
  }
}

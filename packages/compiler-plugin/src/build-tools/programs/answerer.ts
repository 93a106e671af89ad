import type { InputsRecord, RecordedProgram } from "../../cache/index.ts";
import { CompileError } from "../compile-error.ts";
import { type CompileSettings, ProgramCompiler } from "../program-compiler.ts";
import type { Answer, Order, SentInputs } from "./messages.ts";
import type { Made } from "./programs.ts";

/** The far side of the Programs: does what it is told, and turns what comes of it into plain data. */
export class Answerer {
  readonly #compiler: ProgramCompiler;
  readonly #sent = new Map<string, RecordedProgram>();

  /** @param settings By what files are compiled. */
  constructor(settings: CompileSettings) {
    this.#compiler = new ProgramCompiler(settings);
  }

  /**
   * Does as it is told.
   *
   * @returns null where nothing is to be said.
   */
  follow(order: Order): Answer | null {
    if (order.kind === "make") return this.#answer(order);
    if (order.kind === "invalidate") this.#compiler.invalidate(order.file);
    else this.#compiler.refresh();
    return null;
  }

  #answer({ id, request }: Order & { readonly kind: "make" }): Answer {
    try {
      const { result, inputs }: Made = this.#compiler.make(request);
      return { id, outcome: { kind: "made", result, inputs: inputs && this.#toSend(inputs) } };
    } catch (error) {
      if (!(error instanceof CompileError)) return { id, outcome: { kind: "failed", error } };
      const { diagnostics, dependencies } = error;
      return { id, outcome: { kind: "refused", diagnostics, dependencies } };
    }
  }

  #toSend({ program, ...inputs }: InputsRecord): SentInputs {
    const tsconfig = inputs.tsconfigs.at(-1)?.path ?? "";
    if (program === null) return { ...inputs, program };
    if (this.#sent.get(tsconfig) === program) return { ...inputs, program: "same" };
    this.#sent.set(tsconfig, program);
    return { ...inputs, program };
  }
}

import type { InterruptedCode } from "../config/interruption.ts";
import type { OptionDefinition } from "../config/option-definition.ts";
import type { Terminal } from "../output/terminal.ts";

/** How a command ended: all is fine, something was found, it was used wrongly, or a signal has interrupted it. */
export type ExitCode = 0 | 1 | 2 | InterruptedCode;

/** The values of options, by their names in camel case. */
export type OptionValues = Readonly<Record<string, unknown>>;

/** A command of the CLI. */
export interface Command {
  readonly name: string;
  /** Its arguments, as help shows them: `<...paths>` where there has to be one, otherwise `[...paths]`. */
  readonly parameters: string;
  readonly description: string;
  readonly options: readonly OptionDefinition[];
  /** Lines to try, without the name of the program. */
  readonly examples: readonly string[];
  /**
   * Runs it. The compiler plugin is loaded only here, so that help does not wait for it.
   *
   * @param paths The arguments.
   * @param options The values of its options.
   * @param terminal Where it writes to.
   */
  run(paths: readonly string[], options: OptionValues, terminal: Terminal): Promise<ExitCode>;
}

/** What an option is in a configuration file: pairs are an object of texts. */
export type OptionValueKind = "text" | "number" | "boolean" | "list" | "pairs";

/** An option as the command line has it. */
export interface OptionDefinition {
  /** `--check`, or `--project <file>` with a value. */
  readonly flags: string;
  readonly description: string;
  /** What it is in a configuration file; by default text where it takes something, and otherwise a boolean. */
  readonly value?: OptionValueKind;
}

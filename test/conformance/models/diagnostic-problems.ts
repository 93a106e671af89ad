import type { Diagnostic } from "@tsfunc/compiler-plugin/api";
import type { Finding } from "../harness/outcome.ts";
import { sameName } from "../harness/type-names.ts";

/** The recorded problems that each diagnostic of ours tells, by its code. */
const PROBLEMS: Readonly<Partial<Record<Diagnostic["code"], readonly string[]>>> = {
  TF1001: ["not_wrapped_in_list"],
  TF1002: ["add_type_hints"],
  TF1003: ["optional_input"],
  TF1004: ["optional_without_default"],
  TF1005: ["unsupported_hint"],
  TF1006: ["dictionary_key_type"],
  TF1007: ["any_is_not_validated"],
  TF1009: ["union_is_any"],
  TF1010: ["unsupported_hint"],
  TF1014: ["empty_object"],
  TF1017: ["parameter_names"],
};

/** Facts that are the text of a type hint in Python. */
const NOT_COMPARED: ReadonlySet<string> = new Set(["type", "hint"]);

/** What is asserted of warnings and logs when a model is declared. */
export const DIAGNOSED: ReadonlySet<string> = new Set([
  "union_is_any",
  "any_is_not_validated",
  "parameter_names",
  "optional_input",
  "not_wrapped_in_list",
  "unsupported_hint",
  "empty_object",
  "add_type_hints",
]);

/**
 * What a diagnostic tells in the words of the corpus.
 *
 * @param diagnostic A diagnostic.
 * @returns Problems; none when MLflow has nothing of the kind.
 */
export function problemsOf({ code }: Diagnostic): readonly string[] {
  return PROBLEMS[code] ?? [];
}

/**
 * Looks for a recorded finding among diagnostics.
 *
 * @param diagnostics What the compiler plugin found.
 * @param recorded What was recorded.
 * @returns Why none of them is it, or null when one is: it tells the problem, and its message names the facts.
 */
export function differentDiagnostic(diagnostics: readonly Diagnostic[], recorded: Finding): string | null {
  const same = diagnostics.filter((diagnostic) => problemsOf(diagnostic).includes(recorded.problem));
  const told = diagnostics.map(({ code, message }) => `${code} (${message})`).join(", ") || "nothing";
  return same.some(({ message }) => namesFacts(message, recorded))
    ? null
    : `told ${told} instead of ${recorded.problem}`;
}

function namesFacts(message: string, { facts = {} }: Finding): boolean {
  const words = message.split(/[^\w$]+/);
  return Object.entries(facts)
    .filter(([fact]) => !NOT_COMPARED.has(fact))
    .flatMap(([, value]) => (Array.isArray(value) ? value : [value]))
    .every((name) => words.some((word) => sameName(String(name), word)));
}

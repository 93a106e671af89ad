import type { TypeDescriptor } from "@tsfunc/runtime/descriptor";
import type { Findings } from "../types/findings.ts";
import type { ts } from "../typescript.ts";
import { constrained } from "./constrained.ts";
import { constraintTags } from "./constraint-tag.ts";

/**
 * Constrains a type by the doc comments of the aliases that it is written as.
 *
 * @param type The type as the checker has it, without aliases.
 * @param aliases The aliases, the outermost first.
 * @param findings Takes the diagnostics.
 * @returns The constrained type.
 */
export function constrainedAsWritten(
  type: TypeDescriptor,
  aliases: readonly ts.TypeAliasDeclaration[],
  findings: Findings,
): TypeDescriptor {
  return aliases.reduceRight((before, alias) => {
    const stated = { tags: constraintTags([alias]), path: alias.name.text, text: alias.type.getText() };
    return constrained(before, stated, findings);
  }, type);
}

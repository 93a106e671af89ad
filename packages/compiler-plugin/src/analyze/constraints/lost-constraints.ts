import type { Place } from "../types/place.ts";
import type { Reader } from "../types/reader.ts";
import { typeText } from "../types/type-name.ts";
import { ts } from "../typescript.ts";
import { constraintTags } from "./constraint-tag.ts";
import { writtenAliases } from "./written-aliases.ts";

/**
 * Reports constrained aliases among the type arguments of an object type: to the checker `Page<Name>` is `Page<string>`, so nothing would
 * tell that the constraints are not checked.
 *
 * @param type The object type.
 * @param place Where it stands, and how it is written there.
 * @param reader Takes the diagnostics.
 */
export function reportLostConstraints(type: ts.Type, { node, path, written }: Place, reader: Reader): void {
  if (written === undefined || !ts.isTypeReferenceNode(written)) return;
  for (const argument of written.typeArguments ?? []) {
    const alias = constrainedAlias(argument, reader.checker);
    if (alias === undefined) continue;
    reader.findings.report("TF1029", node, { path, type: typeText(type, reader.checker), alias: alias.name.text });
  }
}

function constrainedAlias(node: ts.TypeNode, checker: ts.TypeChecker): ts.TypeAliasDeclaration | undefined {
  const { aliases } = writtenAliases(checker.getTypeFromTypeNode(node), node, checker);
  return aliases.find((alias) => constraintTags([alias]).length > 0);
}

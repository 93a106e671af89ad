import { ts } from "../typescript.ts";
import { isUnresolved } from "./is-unresolved.ts";
import type { Owner } from "./read-property.ts";
import type { Reader } from "./reader.ts";
import { textAt } from "./type-name.ts";

/** Reports what an object type is made of: bases that cannot be found, and a class of which no instances are made. */
export function reportBases(type: ts.Type, properties: readonly ts.Symbol[], owner: Owner, reader: Reader): void {
  const { checker, findings } = reader;
  for (const base of basesOf(type, checker)) {
    if (!isUnresolved(checker.getTypeAtLocation(base))) continue;
    findings.report("TF1010", base, { path: owner.name, type: base.getText() });
  }
  const base = owner.isClass ? undefined : properties.map(classAround).find((one) => one !== undefined);
  if (base === undefined) return;
  const { node, path } = owner.place;
  findings.report("TF1020", node, {
    path,
    type: textAt(type, owner.place, checker),
    base: base.name?.text ?? "default",
  });
}

/** What a class or an interface extends, and what that extends in turn. */
function basesOf(
  type: ts.Type,
  checker: ts.TypeChecker,
  seen: Set<ts.Node> = new Set(),
): readonly ts.ExpressionWithTypeArguments[] {
  const clauses = (type.getSymbol()?.declarations ?? []).flatMap((one) =>
    ts.isClassLike(one) || ts.isInterfaceDeclaration(one) ? (one.heritageClauses ?? []) : [],
  );
  const own = clauses.filter((one) => one.token === ts.SyntaxKind.ExtendsKeyword && !seen.has(one));
  for (const clause of own) seen.add(clause);
  const bases = own.flatMap((one) => one.types);
  return bases.flatMap((base) => [base, ...basesOf(checker.getTypeAtLocation(base), checker, seen)]);
}

/** The class that declares a property, in its body or its constructor. */
function classAround(property: ts.Symbol): ts.ClassLikeDeclaration | undefined {
  const parents = (property.declarations ?? []).map(({ parent }) =>
    ts.isConstructorDeclaration(parent) ? parent.parent : parent,
  );
  return parents.find(ts.isClassLike);
}

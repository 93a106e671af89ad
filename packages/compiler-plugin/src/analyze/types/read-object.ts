import type { TypeDescriptor } from "@tsfunc/runtime/descriptor";
import { constrained } from "../constraints/constrained.ts";
import { constraintTags } from "../constraints/constraint-tag.ts";
import { annotationsOf } from "../constraints/documented-values.ts";
import { reportLostConstraints } from "../constraints/lost-constraints.ts";
import { ts } from "../typescript.ts";
import { classOf } from "./class-of.ts";
import { constructionOf } from "./construction.ts";
import { dataProperties } from "./data-properties.ts";
import { documentationOf } from "./documentation.ts";
import { type Place, within } from "./place.ts";
import { readProperty } from "./read-property.ts";
import { type Definition, type Reader, type ReadSort, UNUSABLE } from "./reader.ts";
import { typeName, typeText } from "./type-name.ts";
import { unsupported } from "./unsupported.ts";
import { writtenArgument } from "./written-parts.ts";

/** Reads classes, interfaces, object types and records. */
export const readObject: ReadSort = (type, place, reader) => {
  if ((type.flags & (ts.TypeFlags.Object | ts.TypeFlags.Intersection)) === 0) return null;
  if (type.getCallSignatures().length + type.getConstructSignatures().length > 0) {
    return unsupported(type, place, reader, "functions and classes themselves are no data");
  }
  const properties = dataProperties(type, reader.checker);
  const extra = indexOf(type, place, reader);
  if (properties.length > 0) {
    reportLostConstraints(type, place, reader);
    return reader.define(type, place, () => readDefinition(type, properties, place, reader));
  }
  return extra === null ? empty(type, place, reader) : readRecord(extra, place, reader);
};

function readRecord({ type, declaration }: ts.IndexInfo, place: Place, reader: Reader): TypeDescriptor {
  const written = declaration?.type ?? writtenArgument(place.written, 1);
  return { kind: "record", values: reader.read(type, within(place, "{}", written)) };
}

function readDefinition(type: ts.Type, properties: readonly ts.Symbol[], place: Place, reader: Reader): Definition {
  const { checker } = reader;
  const name = typeName(type, checker);
  const owner = name ?? place.path;
  const classSymbol = classOf(type);
  const construct = classSymbol === null ? null : constructionOf(classSymbol, place, reader);
  const extra = indexOf(type, place, reader);
  const symbol = type.aliasSymbol ?? type.getSymbol();
  const documentation = documentationOf(symbol, checker);
  reportMisplacedConstraints(symbol, owner, reader);
  return {
    classSymbol,
    definition: {
      ...(name === undefined ? {} : { name }),
      ...(construct === null ? {} : { construct }),
      properties: properties.map((property) => readProperty(property, owner, place, reader)),
      ...(extra === null ? {} : { extra: readExtra(extra, { node: place.node, path: `${owner}{}` }, reader) }),
      ...(documentation === undefined ? {} : { documentation }),
      ...annotationsOf(symbol?.declarations, UNUSABLE),
    },
  };
}

/** A class or an interface is no alias, so that nothing else looks at its tags. */
function reportMisplacedConstraints(symbol: ts.Symbol | undefined, path: string, { findings }: Reader): void {
  const declarations = symbol?.declarations?.filter((one) => !ts.isTypeAliasDeclaration(one));
  constrained(UNUSABLE, { tags: constraintTags(declarations), path, text: path }, findings);
}

/** Undeclared properties of the type `unknown` are kept as they are, which is why one writes it: there is nothing to warn of. */
function readExtra({ type, declaration }: ts.IndexInfo, place: Place, reader: Reader): TypeDescriptor {
  if ((type.flags & ts.TypeFlags.Unknown) !== 0) return { kind: "any" };
  return reader.read(type, { ...place, written: declaration?.type });
}

/** The index signature of undeclared properties; null where there may be none. */
function indexOf(type: ts.Type, place: Place, { checker, findings }: Reader): ts.IndexInfo | null {
  const indexes = checker.getIndexInfosOfType(type);
  const text = indexes.find(({ keyType }) => (keyType.flags & ts.TypeFlags.StringLike) !== 0);
  if (text === undefined && indexes[0] !== undefined) {
    findings.report("TF1006", place.node, { path: place.path, key: typeText(indexes[0].keyType, checker) });
    return indexes[0];
  }
  return text ?? null;
}

function empty(type: ts.Type, place: Place, { checker, findings }: Reader): TypeDescriptor {
  findings.report("TF1014", place.node, { path: place.path, type: typeText(type, checker) });
  return UNUSABLE;
}

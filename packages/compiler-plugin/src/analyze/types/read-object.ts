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
import { isText } from "./is-text.ts";
import { type Place, within } from "./place.ts";
import { readProperty } from "./read-property.ts";
import { type Definition, type Reader, type ReadSort, UNUSABLE } from "./reader.ts";
import { reportBases } from "./report-bases.ts";
import { typeName, typeText } from "./type-name.ts";
import { unsupported } from "./unsupported.ts";
import { inWrittenOrder } from "./written-order.ts";
import { writtenArgument } from "./written-parts.ts";

/** Reads classes, interfaces, object types and records. */
export const readObject: ReadSort = (type, place, reader) => {
  if ((type.flags & (ts.TypeFlags.Object | ts.TypeFlags.Intersection)) === 0) return null;
  if (type.getCallSignatures().length + type.getConstructSignatures().length > 0) {
    return unsupported(type, place, reader, "functions and classes themselves are no data");
  }
  const properties = inWrittenOrder(dataProperties(type, reader.checker), type, place.written, reader.checker);
  const index = indexOf(type, place, reader);
  if (properties.length > 0) {
    reportLostConstraints(type, place, reader);
    return reader.define(type, () => readDefinition(type, properties, index, place, reader));
  }
  if (index !== null) return { kind: "record", values: readValues(index, within(place, "{}"), reader) };
  reader.findings.report("TF1014", place.node, { path: place.path, type: typeText(type, reader.checker) });
  return UNUSABLE;
};

/** An index signature: the type of undeclared properties. */
interface Index {
  readonly type: ts.Type;
  readonly written: ts.TypeNode | undefined;
  readonly declaration: ts.Node | undefined;
}

function readDefinition(
  type: ts.Type,
  properties: readonly ts.Symbol[],
  index: Index | null,
  place: Place,
  reader: Reader,
): Definition {
  const { checker } = reader;
  const name = typeName(type, checker, place.written);
  const classSymbol = classOf(type);
  const owner = { name: name ?? place.path, isClass: classSymbol !== null, place };
  reportBases(type, properties, owner, reader);
  const { construct, obstacle } = classSymbol === null ? {} : constructionOf(classSymbol, checker);
  const symbol = type.aliasSymbol ?? type.getSymbol();
  const documentation = documentationOf(symbol, checker);
  reportMisplacedConstraints(symbol, owner.name, reader);
  return {
    classSymbol,
    ...(obstacle === undefined ? {} : { obstacle }),
    definition: {
      ...(name === undefined ? {} : { name }),
      ...(construct === undefined ? {} : { construct }),
      properties: properties.map((property) => readProperty(property, owner, reader)),
      ...(index === null
        ? {}
        : { extra: readExtra(index, { node: index.declaration ?? place.node, path: `${owner.name}{}` }, reader) }),
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
function readExtra(index: Index, place: Place, reader: Reader): TypeDescriptor {
  return (index.type.flags & ts.TypeFlags.Unknown) === 0 ? readValues(index, place, reader) : { kind: "any" };
}

function readValues({ type, written }: Index, place: Place, reader: Reader): TypeDescriptor {
  return reader.read(type, { ...place, written });
}

/** The index signature for text; null where there is none. One for other keys is reported, and read as if it were for text. */
function indexOf(type: ts.Type, place: Place, { checker, findings }: Reader): Index | null {
  const indexes = checker.getIndexInfosOfType(type);
  const index = indexes.find(({ keyType }) => isText(keyType, checker)) ?? indexes[0];
  if (index === undefined) return null;
  if (!isText(index.keyType, checker)) {
    findings.report("TF1006", place.node, { path: place.path, key: typeText(index.keyType, checker) });
  }
  const { type: values, declaration } = index;
  return { type: values, declaration, written: declaration?.type ?? writtenArgument(place.written, 1) };
}

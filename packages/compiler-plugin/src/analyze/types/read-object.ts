import type { TypeDescriptor } from "@tsfunc/runtime/descriptor";
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
  if (properties.length > 0) return reader.define(type, place, () => readDefinition(type, properties, place, reader));
  return extra === null ? empty(type, place, reader) : readRecord(extra, place, reader);
};

function readRecord(values: ts.Type, place: Place, reader: Reader): TypeDescriptor {
  return { kind: "record", values: reader.read(values, within(place, "{}", writtenArgument(place.written, 1))) };
}

function readDefinition(type: ts.Type, properties: readonly ts.Symbol[], place: Place, reader: Reader): Definition {
  const { checker } = reader;
  const name = typeName(type, checker);
  const owner = name ?? place.path;
  const classSymbol = classOf(type);
  const construct = classSymbol === null ? null : constructionOf(classSymbol, place, reader);
  const extra = indexOf(type, place, reader);
  const documentation = documentationOf(type.aliasSymbol ?? type.getSymbol(), checker);
  return {
    classSymbol,
    definition: {
      ...(name === undefined ? {} : { name }),
      ...(construct === null ? {} : { construct }),
      properties: properties.map((property) => readProperty(property, owner, place, reader)),
      ...(extra === null ? {} : { extra: reader.read(extra, { node: place.node, path: `${owner}{}` }) }),
      ...(documentation === undefined ? {} : { documentation }),
    },
  };
}

/** The type of undeclared properties; null where there may be none. */
function indexOf(type: ts.Type, place: Place, { checker, findings }: Reader): ts.Type | null {
  const indexes = checker.getIndexInfosOfType(type);
  const text = indexes.find(({ keyType }) => (keyType.flags & ts.TypeFlags.StringLike) !== 0);
  if (text === undefined && indexes[0] !== undefined) {
    findings.report("TF1006", place.node, { path: place.path, key: typeText(indexes[0].keyType, checker) });
    return indexes[0].type;
  }
  return text?.type ?? null;
}

function empty(type: ts.Type, place: Place, { checker, findings }: Reader): TypeDescriptor {
  findings.report("TF1014", place.node, { path: place.path, type: typeText(type, checker) });
  return UNUSABLE;
}

import type { TypeDescriptor } from "@tsfunc/runtime/descriptor";
import { ts } from "../typescript.ts";
import { isText } from "./is-text.ts";
import { libraryName } from "./library-name.ts";
import { type Place, within } from "./place.ts";
import { type Reader, type ReadSort, UNUSABLE } from "./reader.ts";
import { typeText } from "./type-name.ts";
import { unsupported } from "./unsupported.ts";
import { writtenArgument, writtenElement, writtenItems } from "./written-parts.ts";

/** Reads arrays and tuples; `[...T[]]` is an array to TypeScript itself. */
export const readArray: ReadSort = (type, place, reader) => {
  const { checker } = reader;
  if (checker.isTupleType(type)) return readTuple(type as ts.TupleTypeReference, place, reader);
  if (!checker.isArrayType(type)) return null;
  const [items] = checker.getTypeArguments(type as ts.TypeReference);
  return items === undefined
    ? UNUSABLE
    : { kind: "array", items: reader.read(items, within(place, "[]", writtenItems(place.written))) };
};

function readTuple(type: ts.TupleTypeReference, place: Place, reader: Reader): TypeDescriptor {
  const { elementFlags } = type.target;
  const elements = reader.checker.getTypeArguments(type).map((element, index) => {
    const flags = elementFlags[index] ?? ts.ElementFlags.Required;
    const at = within(place, `[${index}]`, writtenElement(place.written, index));
    const absent = (flags & ts.ElementFlags.Optional) !== 0 ? { absent: true as const } : {};
    return { flags, type: reader.read(element, { ...at, ...absent }) };
  });
  const items = elements.filter(({ flags }) => (flags & ts.ElementFlags.Variable) === 0);
  const rest = elements.find(({ flags }) => (flags & ts.ElementFlags.Variable) !== 0);
  if (rest !== undefined && rest !== elements.at(-1)) {
    return unsupported(type, place, reader, "a rest element can only be the last one");
  }
  const required = items.filter(({ flags }) => (flags & ts.ElementFlags.Required) !== 0).length;
  return {
    kind: "tuple",
    items: items.map((one) => one.type),
    required,
    ...(rest === undefined ? {} : { rest: rest.type }),
  };
}

/** Reads what TypeScript's own library and Node's types declare, whatever the user's types are named. */
export const readLibraryType: ReadSort = (type, place, reader) => {
  const name = libraryName(type, reader.program);
  switch (name) {
    case null:
      return null;
    case "Date":
      return { kind: "date" };
    case "Uint8Array":
    case "Buffer":
      return { kind: "bytes" };
    case "Map":
    case "ReadonlyMap":
      return readMap(type as ts.TypeReference, place, reader);
    default:
      return unsupported(type, place, reader, "it has no counterpart in MLflow and JSON");
  }
};

function readMap(type: ts.TypeReference, place: Place, reader: Reader): TypeDescriptor {
  const [keys, values] = reader.checker.getTypeArguments(type);
  if (keys === undefined || values === undefined) return UNUSABLE;
  if (!isText(keys, reader.checker)) {
    reader.findings.report("TF1006", place.node, { path: place.path, key: typeText(keys, reader.checker) });
  }
  return { kind: "map", values: reader.read(values, within(place, "{}", writtenArgument(place.written, 1))) };
}

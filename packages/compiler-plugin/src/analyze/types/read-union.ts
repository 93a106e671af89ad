import type { TypeDescriptor } from "@tsfunc/runtime/descriptor";
import { writtenMember } from "../constraints/written-aliases.ts";
import { ts } from "../typescript.ts";
import { discriminatorOf } from "./discriminator.ts";
import { enumName } from "./enum-name.ts";
import { mergeMembers } from "./merge-members.ts";
import { type Place, within } from "./place.ts";
import type { Reader, ReadSort } from "./reader.ts";
import { inSourceOrder } from "./source-order.ts";
import { textAt } from "./type-name.ts";
import { unsupported } from "./unsupported.ts";

/** Reads unions: null and undefined are set apart, and what remains is one type or several. */
export const readUnion: ReadSort = (type, place, reader) => {
  if (!type.isUnion()) return null;
  const { types } = type;
  if (!place.absent && types.some(isUndefined)) unsupported(type, place, reader, "undefined is no data, null is");
  if (!types.some(isNull) && !types.some(isUndefined)) return readMembers(type, place, reader);
  const present = reader.checker.getNonNullableType(type);
  if ((present.flags & ts.TypeFlags.Never) !== 0) return { kind: "null" };
  const described = reader.read(present, within(place, "", place.written));
  return types.some(isNull) ? { kind: "nullable", type: described } : described;
};

function readMembers(union: ts.UnionType, place: Place, reader: Reader): TypeDescriptor {
  const { checker } = reader;
  const members = inSourceOrder(union, place.written, checker);
  const described = mergeMembers(
    members.map(({ type, written }) => {
      const alone = place.written && writtenMember(type, place.written, checker);
      return reader.read(type, within(place, "", alone ?? written));
    }),
    enumName(union, checker),
  );
  const [first] = described;
  if (first !== undefined && described.length === 1) return first;
  const text = textAt(union, place, checker);
  if (described.filter(isNumeric).length > 1)
    reader.findings.report("TF1032", place.node, { path: place.path, type: text });
  reader.findings.report("TF1009", place.node, { path: place.path, type: text });
  const areObjects = described.every(({ kind }) => kind === "reference");
  const types = members.map(({ type }) => type);
  const discriminator = areObjects ? discriminatorOf(types, checker) : null;
  return { kind: "union", members: described, ...(discriminator === null ? {} : { discriminator }) };
}

function isNumeric({ kind }: TypeDescriptor): boolean {
  return kind === "number" || kind === "float" || kind === "long" || kind === "integer";
}

function isUndefined(type: ts.Type): boolean {
  return (type.flags & (ts.TypeFlags.Undefined | ts.TypeFlags.Void)) !== 0;
}

function isNull(type: ts.Type): boolean {
  return (type.flags & ts.TypeFlags.Null) !== 0;
}

import type { LiteralDescriptor, TypeDescriptor } from "@tsfunc/runtime/descriptor";
import { ts } from "../typescript.ts";
import { discriminatorOf } from "./discriminator.ts";
import { enumName } from "./enum-name.ts";
import { literalValue } from "./literal-value.ts";
import { type Place, within } from "./place.ts";
import type { Reader, ReadSort } from "./reader.ts";
import { inSourceOrder } from "./source-order.ts";
import { typeText } from "./type-name.ts";
import { unsupported } from "./unsupported.ts";

/** Reads unions: null is set apart, literals become one list of values, and what remains are the members. */
export const readUnion: ReadSort = (type, place, reader) => {
  if (!type.isUnion()) return null;
  const { checker } = reader;
  const ordered = inSourceOrder(type, place.written, checker);
  if (!place.absent && ordered.some(isUndefined)) unsupported(type, place, reader, "undefined is no data, null is");
  const members = ordered.filter((one) => !isUndefined(one));
  const described = describeMembers(
    members.filter((one) => !isNull(one)),
    type,
    place,
    reader,
  );
  return members.some(isNull) && described.kind !== "null" ? { kind: "nullable", type: described } : described;
};

function describeMembers(members: readonly ts.Type[], union: ts.Type, place: Place, reader: Reader): TypeDescriptor {
  if (members.length === 0) return { kind: "null" };
  const [only] = members;
  if (members.length === 1 && only !== undefined) return reader.read(only, within(place, "", place.written));
  const described = oneOfEach(members, enumName(union, reader.checker), place, reader);
  const [single] = described;
  if (described.length === 1 && single !== undefined) return single;
  reader.findings.report("TF1009", place.node, { path: place.path, type: typeText(union, reader.checker) });
  const discriminator = discriminatorOf(members, reader.checker);
  return { kind: "union", members: described, ...(discriminator === null ? {} : { discriminator }) };
}

/** All literals make one descriptor, at the place of the first; `true | false` is boolean. */
function oneOfEach(
  members: readonly ts.Type[],
  name: string | undefined,
  place: Place,
  reader: Reader,
): readonly TypeDescriptor[] {
  const isBoolean = members.filter((one) => (one.flags & ts.TypeFlags.BooleanLiteral) !== 0).length === 2;
  const described = new Map<unknown, TypeDescriptor>();
  const literals = members.filter((one) => isLiteral(one, isBoolean, reader.checker));
  for (const member of members) {
    if (literals.includes(member)) described.set("literals", literalsOf(literals, name, reader.checker));
    else if ((member.flags & ts.TypeFlags.BooleanLiteral) !== 0) described.set("boolean", { kind: "boolean" });
    else described.set(member, reader.read(member, within(place, "", place.written)));
  }
  return withoutRepetition([...described.values()]);
}

function isLiteral(type: ts.Type, isBoolean: boolean, checker: ts.TypeChecker): boolean {
  const value = literalValue(type, checker);
  return value !== undefined && !(isBoolean && typeof value === "boolean");
}

function literalsOf(types: readonly ts.Type[], name: string | undefined, checker: ts.TypeChecker): LiteralDescriptor {
  const values = types.flatMap((one) => literalValue(one, checker) ?? []);
  return { kind: "literal", values, ...(name === undefined ? {} : { name }) };
}

/** Two types of TypeScript may be one to us: `number` and a branded number. */
function withoutRepetition(types: readonly TypeDescriptor[]): readonly TypeDescriptor[] {
  return [...new Map(types.map((type) => [JSON.stringify(type), type])).values()];
}

function isUndefined(type: ts.Type): boolean {
  return (type.flags & (ts.TypeFlags.Undefined | ts.TypeFlags.Void)) !== 0;
}

function isNull(type: ts.Type): boolean {
  return (type.flags & ts.TypeFlags.Null) !== 0;
}

import { TsfuncError } from "../errors/tsfunc-error.ts";
import { AnyType } from "../signature/any-type.ts";
import { ArrayType } from "../signature/array-type.ts";
import type { ColumnType } from "../signature/column-type.ts";
import { ObjectType } from "../signature/object-type.ts";
import { Property } from "../signature/property.ts";
import type { Evidence } from "./evidence.ts";
import { scalarType } from "./scalar-type.ts";
import { NO_TYPE, NO_VALUE, Seen } from "./seen.ts";
import { seenText } from "./seen-text.ts";

/**
 * Concludes the type of values from what has been seen of them.
 *
 * @param evidence What has been seen.
 * @param path Where the values are, for messages: `data[].a`.
 * @returns The type; AnyType where there was nothing but null, NaN and empty containers.
 * @throws {TsfuncError} TF3101 when they are of several types, TF3102 for an instance of a class, TF3103 for what has no type.
 * @see MLflow infer_signature
 */
export function evidenceType(evidence: Evidence, path: string): ColumnType {
  const { seen, stranger } = evidence;
  if (stranger !== null) throw new TsfuncError(stranger.code, { path, received: stranger.received });
  switch (seen & ~NO_TYPE) {
    case 0:
      return unknownType(evidence, path);
    case Seen.list:
      return new ArrayType(evidenceType(evidence.items, `${path}[]`));
    case Seen.object:
      return objectType(evidence, path);
    default:
      return scalarType(seen) ?? refuseMixed(seen, path);
  }
}

function unknownType({ seen }: Evidence, path: string): AnyType {
  if ((seen & Seen.emptyTensor) === 0) return new AnyType();
  throw new TsfuncError("TF3103", { path, received: "a typed array or tensor without elements" });
}

/** An object that is missing or empty once makes all of its properties optional, as MLflow has it. */
function objectType({ members, objects, seen }: Evidence, path: string): ObjectType {
  const isAlwaysThere = (seen & NO_VALUE) === 0;
  return new ObjectType(
    members.seen().map((member) => {
      const required = isAlwaysThere && member.present === objects && (member.seen & NO_VALUE) === 0;
      return new Property(member.name, evidenceType(member, `${path}.${member.name}`), { required });
    }),
  );
}

function refuseMixed(seen: number, path: string): never {
  throw new TsfuncError("TF3101", { path, types: seenText(seen) });
}

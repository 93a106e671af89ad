import { keepsValues } from "../../descriptor/keeps-values.ts";
import type { ReferenceDescriptor, TypeDescriptor, UnionDescriptor } from "../../descriptor/type-descriptor.ts";
import { FAIL } from "../../primitive/fail.ts";
import { byFit } from "../best-fit.ts";
import type { Walk } from "../walk.ts";
import { acceptsUnconverted } from "./accepts.ts";
import { explainUnion } from "./explain-union.ts";
import { visitTagged } from "./tagged.ts";

/**
 * Converts to the member that fits, in the order of every converter: as the value is, by conversion, object types, records.
 *
 * @param type What is declared.
 * @param value The value.
 * @param walk Where it is; takes the issues.
 * @returns The converted value, or FAIL.
 */
export function visitUnion(type: UnionDescriptor, value: unknown, walk: Walk): unknown {
  if (type.discriminator !== undefined) {
    return visitTagged(type, type.discriminator, value, walk);
  }
  const { asTheyAre, converting, objects, records } = partsOf(type);
  if (asTheyAre.some((member) => acceptsUnconverted(member, value, walk.context.formats))) {
    return value;
  }
  const instanceOf = objects.find((member) => isInstance(value, member, walk));
  const candidates =
    instanceOf === undefined ? [...converting, ...inOrderOfFit(objects, value, walk), ...records] : converting;
  const tried = new Map<TypeDescriptor, Walk>();
  for (const member of candidates) {
    const branch = walk.branch();
    const converted = branch.visit(member, value, branch);
    if (converted !== FAIL) {
      return converted;
    }
    tried.set(member, branch);
  }
  return instanceOf === undefined
    ? walk.refuse(type, value, explainUnion(type, value, walk, tried))
    : walk.visit(instanceOf, value, walk);
}

/** The members in the order in which they are tried. */
interface Parts {
  /** Those that a value can be without conversion. */
  readonly asTheyAre: readonly TypeDescriptor[];
  /** Those that convert or copy, but for the following. */
  readonly converting: readonly TypeDescriptor[];
  readonly objects: readonly ReferenceDescriptor[];
  readonly records: readonly TypeDescriptor[];
}

function partsOf({ members }: UnionDescriptor): Parts {
  const others = members.filter((member) => member.kind !== "reference" && !isRecordOrMap(member));
  return {
    asTheyAre: others,
    converting: others.filter((member) => !keepsValues(member)),
    objects: members.filter((member) => member.kind === "reference"),
    records: members.filter(isRecordOrMap),
  };
}

function isRecordOrMap({ kind }: TypeDescriptor): boolean {
  return kind === "record" || kind === "map";
}

function isInstance(value: unknown, { to }: ReferenceDescriptor, walk: Walk): boolean {
  const owner = walk.classOf(to);
  return owner !== undefined && value instanceof owner;
}

function inOrderOfFit(
  members: readonly ReferenceDescriptor[],
  value: unknown,
  walk: Walk,
): readonly ReferenceDescriptor[] {
  if (typeof value !== "object" || value === null) {
    return members;
  }
  return byFit(value, members, ({ to }) => walk.definitionOf(to).properties.map(({ name }) => name));
}

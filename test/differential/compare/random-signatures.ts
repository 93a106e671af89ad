import {
  AnyType,
  ArrayType,
  ColSpec,
  type ColumnType,
  DataType,
  MapType,
  ModelSignature,
  ObjectType,
  Property,
  Schema,
} from "@tsfunc/runtime/signature";
import fc from "fast-check";

/** Members of an object, or columns: type and whether it is required, by name. */
type Members = Readonly<Record<string, readonly [ColumnType, boolean]>>;

const NAMES = ["k", "l", "m"] as const;
const scalar = fc.constantFrom<ColumnType>(...DataType.all);

const { type } = fc.letrec<{ type: ColumnType }>((tie) => ({
  type: fc.oneof(
    { maxDepth: 2 },
    scalar,
    fc.constant(new AnyType()),
    tie("type").map((items) => new ArrayType(items)),
    tie("type").map((values) => new MapType(values)),
    members(tie("type")).map(objectOf),
  ),
}));

/** The wider type of each; all others stay. */
const WIDER: Readonly<Record<string, ColumnType>> = { integer: DataType.long, float: DataType.double };

/**
 * Two signatures, the second of which is often a little wider than the first.
 *
 * @param part The part that differs.
 */
export function randomSignatures(part: "inputs" | "outputs"): fc.Arbitrary<{
  readonly before: ModelSignature;
  readonly after: ModelSignature;
}> {
  const signatureOf = (types: Members): ModelSignature =>
    new ModelSignature({
      [part]: new Schema(Object.entries(types).map(([name, [of, required]]) => new ColSpec(of, name, { required }))),
    });
  const pairs = members(type).chain((one) =>
    fc.tuple(fc.constant(one), fc.oneof(members(type), widened(one), widened(one))),
  );
  return pairs.map(([one, other]) => {
    const [before, after] = part === "inputs" ? [one, other] : [other, one];
    return { before: signatureOf(before), after: signatureOf(after) };
  });
}

function members(of: fc.Arbitrary<ColumnType>): fc.Arbitrary<Members> {
  const member = fc.tuple(of, fc.boolean());
  return fc.record({ k: member, l: member, m: member }, { requiredKeys: ["k"] }) as fc.Arbitrary<Members>;
}

function objectOf(types: Members): ObjectType {
  return new ObjectType(Object.entries(types).map(([name, [of, required]]) => new Property(name, of, { required })));
}

/** Some types wider, some members optional, some more of them. */
function widened(types: Members): fc.Arbitrary<Members> {
  return fc.tuple(fc.array(fc.boolean(), { minLength: 3, maxLength: 3 }), type).map(([chosen, more]) => {
    const wider = Object.entries(types).map(([name, [of, required]], at) =>
      chosen[at] ? ([name, [wide(of), required]] as const) : ([name, [of, false]] as const),
    );
    const missing = NAMES.find((name) => !Object.hasOwn(types, name));
    return Object.fromEntries(missing === undefined ? wider : [...wider, [missing, [more, false]]]);
  });
}

function wide(of: ColumnType): ColumnType {
  if (of.kind === "array") return new ArrayType(wide(of.items));
  if (of.kind === "map") return new MapType(wide(of.values));
  return of.kind === "scalar" ? (WIDER[of.name] ?? of) : of;
}

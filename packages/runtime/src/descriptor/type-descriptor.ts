import type { Constrainable } from "./constraints.ts";

/**
 * A type descriptor: what the compiler plugin says of one TypeScript type. It is plain JSON, so it can be injected into emitted code,
 * cached and sent over the wire, and it names classes without holding their constructors.
 *
 * Object types stand once in {@link Descriptor.definitions} and are referred to by name, which is how recursive types are finite.
 *
 * @see MLflow type hints in PythonModel, whose supported hints these extend
 */
export type TypeDescriptor =
  | PrimitiveDescriptor
  | LiteralDescriptor
  | TemplateDescriptor
  | ArrayDescriptor
  | TupleDescriptor
  | RecordDescriptor
  | MapDescriptor
  | NullableDescriptor
  | UnionDescriptor
  | ReferenceDescriptor
  | SchemaDescriptor;

/**
 * `number` and its tagged forms (`long`, `integer`, `float`), `bigint`, `string`, `boolean`, `Date`, bytes, and `unknown` as `any`.
 * `double` is an alias of `number`, so it has no kind of its own. `null` stands alone only where nothing but null is allowed.
 */
export interface PrimitiveDescriptor extends Constrainable {
  readonly kind: PrimitiveKind;
}

/** The kinds of {@link PrimitiveDescriptor}. */
export type PrimitiveKind =
  | "string"
  | "number"
  | "float"
  | "long"
  | "integer"
  | "bigint"
  | "boolean"
  | "date"
  | "bytes"
  | "null"
  | "any";

/** What a literal type may stand for. */
export type LiteralValue = string | number | boolean;

/** A literal, an enum, or a union of literals; the values are in source order. */
export interface LiteralDescriptor {
  readonly kind: "literal";
  readonly values: readonly LiteralValue[];
  /** The enum's name, when the type is one. */
  readonly name?: string;
}

/** A template literal type, as the regular expression that its values match from start to end. */
export interface TemplateDescriptor extends Constrainable {
  readonly kind: "template";
  /** Source of the regular expression, anchored at both ends. */
  readonly pattern: string;
  /** The type as written, such as `` `id-${number}` ``. */
  readonly text: string;
}

/** `T[]` and `readonly T[]`. */
export interface ArrayDescriptor extends Constrainable {
  readonly kind: "array";
  readonly items: TypeDescriptor;
}

/** `[A, B?, ...C[]]`. */
export interface TupleDescriptor {
  readonly kind: "tuple";
  readonly items: readonly TypeDescriptor[];
  /** How many of `items`, counted from the first, must be there. */
  readonly required: number;
  /** The type of all further elements, when there may be any. */
  readonly rest?: TypeDescriptor;
}

/** `Record<string, T>` and types that are an index signature alone. */
export interface RecordDescriptor {
  readonly kind: "record";
  readonly values: TypeDescriptor;
}

/** `Map<string, T>`. */
export interface MapDescriptor {
  readonly kind: "map";
  readonly values: TypeDescriptor;
}

/** `T | null`. */
export interface NullableDescriptor {
  readonly kind: "nullable";
  readonly type: TypeDescriptor;
}

/** A union that is neither `T | null` nor made of literals alone; the members are in source order. */
export interface UnionDescriptor {
  readonly kind: "union";
  readonly members: readonly TypeDescriptor[];
  /** Set when every member is an object type told apart by one literal property. */
  readonly discriminator?: Discriminator;
}

/** The property whose literal value says which member of a union applies. */
export interface Discriminator {
  readonly property: string;
  /** The values of each member, in the order of the members. */
  readonly values: readonly (readonly LiteralValue[])[];
}

/** An object type, by its key in {@link Descriptor.definitions}. */
export interface ReferenceDescriptor {
  readonly kind: "reference";
  readonly to: string;
}

/** The type of what a Standard Schema makes, such as `z.infer<typeof Message>`: the schema itself validates its values. */
export interface SchemaDescriptor {
  readonly kind: "schema";
  /** The name of the schema among those that come with the metadata. */
  readonly schema: string;
  /** The type as TypeScript has it. */
  readonly type: TypeDescriptor;
}

/** A class, an interface or an object type. */
export interface ObjectDefinition {
  /** The name as written in the source, type arguments included (`Page<Message>`); absent for an anonymous object type. */
  readonly name?: string;
  /** Present for a class: how instances of it come to be. Without it values become plain objects. */
  readonly construct?: Construction;
  /** Base class first, then in source order. */
  readonly properties: readonly PropertyDefinition[];
  /** The type of undeclared properties, which are then kept (an index signature beside properties). */
  readonly extra?: TypeDescriptor;
  readonly documentation?: string;
  readonly deprecated?: true;
  readonly examples?: readonly JsonValue[];
}

/** How an instance of a class is made: `new C()`, or `new C(a, b)` when parameter properties carry data. */
export interface Construction {
  /** Names of the properties handed to the constructor, in its order. */
  readonly parameters: readonly string[];
}

/** A data property of an object type. */
export interface PropertyDefinition {
  readonly name: string;
  readonly type: TypeDescriptor;
  /** Declared with `?`. */
  readonly optional?: true;
  /** An initialiser exists: an absent value is left to `new C()`. */
  readonly hasDefault?: true;
  /** The initialiser's value, where the compiler plugin could tell it; without an initialiser what the documentation says. */
  readonly default?: JsonValue;
  readonly documentation?: string;
  readonly deprecated?: true;
  readonly examples?: readonly JsonValue[];
}

/** A value that JSON text can hold. */
export type JsonValue = string | number | boolean | null | readonly JsonValue[] | { readonly [key: string]: JsonValue };

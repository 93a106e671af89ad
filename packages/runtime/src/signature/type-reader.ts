import type { Definitions } from "../descriptor/descriptor.ts";
import type {
  LiteralDescriptor,
  PrimitiveKind,
  PropertyDefinition,
  TypeDescriptor,
} from "../descriptor/type-descriptor.ts";
import { AnyType } from "./any-type.ts";
import { ArrayType } from "./array-type.ts";
import type { ColumnType } from "./column-type.ts";
import { DataType } from "./data-type.ts";
import { MapType } from "./map-type.ts";
import { ObjectType } from "./object-type.ts";
import { Property } from "./property.ts";

/** The primitives that MLflow has a data type for. */
const PRIMITIVES: Partial<Record<PrimitiveKind, DataType>> = {
  string: DataType.string,
  number: DataType.double,
  float: DataType.float,
  long: DataType.long,
  bigint: DataType.long,
  integer: DataType.integer,
  boolean: DataType.boolean,
  date: DataType.datetime,
  bytes: DataType.binary,
};

/** Finds MLflow's type for type descriptors that share one table of definitions. */
export class TypeReader {
  readonly #definitions: Definitions;
  /** The object types that are being read: one that repeats inside itself is any type there. */
  readonly #open = new Set<string>();

  /** @param definitions The object types that the descriptors name. */
  constructor(definitions: Definitions) {
    this.#definitions = definitions;
  }

  /**
   * Finds the type for one descriptor.
   *
   * @param type The descriptor.
   * @returns MLflow's type; AnyType where it has none. That null is allowed is not part of it.
   * @see MLflow type hints in PythonModel
   */
  read(type: TypeDescriptor): ColumnType {
    switch (type.kind) {
      case "array":
        return new ArrayType(this.read(type.items));
      case "record":
      case "map":
        return new MapType(this.read(type.values));
      case "nullable":
      case "schema":
        return this.read(type.type);
      case "reference":
        return this.#object(type.to);
      case "literal":
        return literalType(type);
      case "template":
        return DataType.string;
      case "tuple":
      case "union":
        return new AnyType();
      default:
        return PRIMITIVES[type.kind] ?? new AnyType();
    }
  }

  #object(key: string): ColumnType {
    const definition = Object.hasOwn(this.#definitions, key) ? this.#definitions[key] : undefined;
    if (definition === undefined || definition.properties.length === 0 || this.#open.has(key)) return new AnyType();
    this.#open.add(key);
    const type = new ObjectType(definition.properties.map((property) => this.#property(property)));
    this.#open.delete(key);
    return type;
  }

  #property(property: PropertyDefinition): Property {
    return new Property(property.name, this.read(property.type), { required: isRequired(property) });
  }
}

/** MLflow requires what Python does not declare `Optional`, even where it has a default. */
function isRequired({ type, optional, hasDefault }: PropertyDefinition): boolean {
  return !optional && !(type.kind === "nullable" && hasDefault);
}

function literalType({ values }: LiteralDescriptor): ColumnType {
  const primitives = new Set(values.map((value) => typeof value));
  if (primitives.size !== 1) return new AnyType();
  if (primitives.has("number")) return values.every(Number.isInteger) ? DataType.long : DataType.double;
  return primitives.has("string") ? DataType.string : DataType.boolean;
}

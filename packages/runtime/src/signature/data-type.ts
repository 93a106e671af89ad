import { TsfuncError } from "../errors/tsfunc-error.ts";
import type { JsonObjectNode } from "../json/json-node.ts";
import type { JsonDict } from "../json/plain-json.ts";
import { readDict, readKey } from "./read-dict.ts";
import { SignaturePart } from "./signature-part.ts";

/** The name of a {@link DataType}. */
export type DataTypeName = "boolean" | "integer" | "long" | "float" | "double" | "string" | "binary" | "datetime";

/**
 * The type of a value that has no parts.
 *
 * @see MLflow DataType
 */
export class DataType extends SignaturePart<JsonDict> {
  /** `true` and `false`. */
  static readonly boolean: DataType = new DataType("boolean");
  /** Integers of 32 bits. */
  static readonly integer: DataType = new DataType("integer");
  /** Integers of 64 bits. */
  static readonly long: DataType = new DataType("long");
  /** Floating-point numbers of 32 bits. */
  static readonly float: DataType = new DataType("float");
  /** Floating-point numbers of 64 bits. */
  static readonly double: DataType = new DataType("double");
  /** Text. */
  static readonly string: DataType = new DataType("string");
  /** Bytes. */
  static readonly binary: DataType = new DataType("binary");
  /** Points in time. */
  static readonly datetime: DataType = new DataType("datetime");

  /** Every data type, in MLflow's order. */
  static readonly all: readonly DataType[] = Object.freeze([
    DataType.boolean,
    DataType.integer,
    DataType.long,
    DataType.float,
    DataType.double,
    DataType.string,
    DataType.binary,
    DataType.datetime,
  ]);

  readonly kind = "scalar";
  readonly name: DataTypeName;

  private constructor(name: DataTypeName) {
    super();
    this.name = name;
    Object.freeze(this);
  }

  /**
   * The data type of a name.
   *
   * @param name Such as `double`.
   * @returns The data type, or undefined for any other text.
   */
  static named(name: string): DataType | undefined {
    return DataType.all.find((type) => type.name === name);
  }

  /**
   * Reads what {@link DataType.toDict} gives.
   *
   * @param dict Such as `{ type: "double" }`.
   * @returns The data type.
   * @throws {TsfuncError} TF3001 when it names none.
   */
  static fromDict(dict: unknown): DataType {
    const name = String(readKey(readDict(dict, "DataType"), "type", "DataType"));
    const type = DataType.named(name);
    if (type === undefined) throw new TsfuncError("TF3001", { type: name, owner: "DataType" });
    return type;
  }

  toJsonNode(): JsonObjectNode {
    return new Map([["type", this.name]]);
  }

  toString(): string {
    return this.name;
  }
}

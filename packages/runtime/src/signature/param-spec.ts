import { inspectValue } from "../errors/inspect-value.ts";
import { TsfuncError } from "../errors/tsfunc-error.ts";
import type { JsonNode, JsonObjectNode } from "../json/json-node.ts";
import type { JsonDict } from "../json/plain-json.ts";
import { columnType } from "./column-type.ts";
import type { DataType, DataTypeName } from "./data-type.ts";
import { showDatetime } from "./datetime-text.ts";
import type { ObjectType } from "./object-type.ts";
import { optionalName } from "./optional-name.ts";
import { paramNode } from "./param-node.ts";
import { type ParamValue, paramValue } from "./param-value.ts";
import { quotePython, showPython, showShape } from "./python-repr.ts";
import { readDict, readKey } from "./read-dict.ts";
import { readType } from "./read-type.ts";
import { SignaturePart } from "./signature-part.ts";

/**
 * One param of a model: a value, a list of values, or an object, with its default.
 *
 * @see MLflow ParamSpec
 */
export class ParamSpec extends SignaturePart<JsonDict> {
  readonly kind = "param";
  readonly name: string;
  readonly type: DataType | ObjectType;
  /** Null for a value or an object, `[-1]` for a list of values. */
  readonly shape: readonly [-1] | null;

  readonly #default: JsonNode;

  /**
   * @param name The name.
   * @param type The type of the value, or of each in a list.
   * @param defaultValue What `predict` gets when the caller says nothing; null for nothing.
   * @param shape `[-1]` for a list of values.
   * @throws {TsfuncError} TF3001 or TF3016 when params cannot be of the type, TF3017 to TF3024 when the default does not fit it.
   */
  constructor(
    name: string,
    type: DataType | ObjectType | DataTypeName,
    defaultValue: unknown,
    shape?: readonly number[] | null,
  ) {
    super();
    this.name = optionalName(name, "ParamSpec") ?? "";
    this.type = paramType(type, this.name);
    this.#default = paramNode(defaultValue, { name: this.name, type: this.type, shape: shape ?? null });
    this.shape = shape ? LIST : null;
    Object.freeze(this);
  }

  /** What `predict` gets when the caller says nothing: a new value each time. */
  get default(): ParamValue {
    return paramValue(this.#default, this.type);
  }

  /**
   * Reads what {@link ParamSpec.toDict} gives.
   *
   * @param dict Such as `{ name: "temperature", type: "double", default: 0.7, shape: null }`; older JSON says `dtype` for `type`.
   * @returns The param.
   * @throws {TsfuncError} TF3002 or TF3013 when it is not of this form, else as the constructor.
   */
  static fromDict(dict: unknown): ParamSpec {
    const members = new Map(readDict(dict, "ParamSpec"));
    members.set("type", members.get("type") ?? readKey(members, members.has("dtype") ? "dtype" : "type", "ParamSpec"));
    const type = readType(members, "ParamSpec") as DataType | ObjectType | DataTypeName;
    const defaultValue = readKey(members, "default", "ParamSpec");
    return new ParamSpec(
      String(readKey(members, "name", "ParamSpec")),
      type,
      defaultValue,
      members.get("shape") as number[] | null,
    );
  }

  /**
   * Takes a value that a caller gave for the param.
   *
   * @param value The value.
   * @returns The value that `predict` gets: numbers for every numeric type that holds them, Dates for ISO 8601 text.
   * @throws {TsfuncError} TF3017 to TF3024 when it does not fit.
   * @see MLflow ParamSpec.validate_param_spec
   */
  convert(value: unknown): ParamValue {
    return paramValue(paramNode(value, this), this.type);
  }

  toJsonNode(): JsonObjectNode {
    return new Map<string, JsonNode>([
      ["name", this.name],
      ["default", this.#default],
      ["shape", this.shape],
      ...this.type.toJsonNode(),
    ]);
  }

  toString(): string {
    const shape = this.shape === null ? "" : ` (shape: ${showShape(this.shape)})`;
    return `${quotePython(this.name)}: ${this.type} (default: ${showDefault(this.#default, this.type)})${shape}`;
  }
}

const LIST: readonly [-1] = Object.freeze([-1]);

function paramType(type: DataType | ObjectType | DataTypeName, name: string): DataType | ObjectType {
  const taken = columnType(type, "ParamSpec");
  if (taken.kind !== "scalar" && taken.kind !== "object") {
    const expected = "a DataType, the name of one, or an ObjectType";
    throw new TsfuncError("TF3002", { argument: "type", owner: "ParamSpec", expected, received: inspectValue(type) });
  }
  if (taken.kind === "scalar" && taken.name === "binary") throw new TsfuncError("TF3016", { name });
  return taken;
}

function showDefault(node: JsonNode, type: DataType | ObjectType): string {
  if (type.kind === "object" || type.name !== "datetime") return typeof node === "string" ? node : showPython(node);
  if (typeof node === "string") return node.replace("T", " ");
  return Array.isArray(node)
    ? `[${node.map((item) => (item === null ? "None" : showDatetime(item))).join(", ")}]`
    : showPython(node);
}

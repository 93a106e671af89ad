import type { ColumnType, DataTypeName, ParamSpec, TensorSpec } from "@tsfunc/runtime/signature";
import { docComment, memberName, typeName } from "./source-text.ts";

/** How types are written for one purpose. */
export interface TypeStyle {
  /** What each data type is. */
  readonly scalars: Readonly<Record<DataTypeName, string>>;
  /** Whether members and lists are for reading alone. */
  readonly isReadonly: boolean;
  /** What optional members may be besides. */
  readonly missing: string;
}

/** A member of an interface: a column, a property or a param. */
export interface Member {
  readonly name: string;
  readonly type: ColumnType;
  readonly required: boolean | null;
}

/** Writes the types of one part of a signature; object types become interfaces of their own. */
export class TypeWriter {
  readonly #style: TypeStyle;
  readonly #names: Set<string>;
  readonly interfaces: string[] = [];

  /**
   * @param style How types are written.
   * @param names Names that are taken; those of interfaces are added.
   */
  constructor(style: TypeStyle, names: Set<string>) {
    this.#style = style;
    this.#names = names;
  }

  /**
   * The type of a column.
   *
   * @param type What MLflow calls it.
   * @param path Names that lead to it, of which interfaces get theirs.
   * @returns TypeScript.
   */
  typeOf(type: ColumnType, path: readonly string[]): string {
    switch (type.kind) {
      case "scalar":
        return this.#style.scalars[type.name];
      case "array":
        return this.#listOf(this.typeOf(type.items, [...path, "item"]));
      case "map":
        return `Readonly<Record<string, ${this.typeOf(type.values, [...path, "value"])}>>`;
      case "object":
        return this.interfaceOf(type.properties, path);
      default:
        return "unknown";
    }
  }

  /**
   * An interface.
   *
   * @param members Its members.
   * @param path Names that lead to it.
   * @returns Its name.
   */
  interfaceOf(members: readonly Member[], path: readonly string[]): string {
    const name = typeName(path, this.#names);
    const at = this.interfaces.push("") - 1;
    const lines = members.map((member) => this.#member(member, path));
    this.interfaces[at] = `export interface ${name} {\n${lines.join("\n")}\n}`;
    return name;
  }

  /**
   * The params of a model.
   *
   * @param params The params.
   * @returns The name of their interface.
   */
  paramsOf(params: readonly ParamSpec[]): string {
    const name = typeName(["model", "params"], this.#names);
    const at = this.interfaces.push("") - 1;
    const lines = params.map((param) => this.#param(param));
    this.interfaces[at] = `export interface ${name} {\n${lines.join("\n")}\n}`;
    return name;
  }

  /**
   * The nested lists of a tensor.
   *
   * @param tensor Its dtype and shape.
   * @returns TypeScript.
   */
  tensorOf({ dtype, shape }: TensorSpec): string {
    return shape.reduce<string>((type) => listOf(type), this.#element(dtype));
  }

  #member({ name, type, required }: Member, path: readonly string[]): string {
    const text = `MLflow \`${mlflowName(type)}\`${required ? "" : ", optional"}`;
    const [mark, orNull] = required ? ["", ""] : ["?", this.#style.missing];
    return `${docComment(text)}\n  ${this.#style.isReadonly ? "readonly " : ""}${memberName(name)}${mark}: ${this.typeOf(type, [...path, name])}${orNull};`;
  }

  #param(param: ParamSpec): string {
    const type = this.typeOf(param.type, ["model", "params", param.name]);
    const value = JSON.stringify(param.toDict().default, (_, one) => (typeof one === "bigint" ? `${one}` : one));
    const text = `MLflow \`${mlflowName(param.type)}\`, by default ${value}`;
    const list = param.shape === null ? type : listOf(type);
    return `${docComment(text)}\n  readonly ${memberName(param.name)}?: ${list} | null | undefined;`;
  }

  #listOf(type: string): string {
    return this.#style.isReadonly ? listOf(type) : listOf(type).replace(/^readonly /, "");
  }

  #element(dtype: string): string {
    if (/^u?int64$/.test(dtype)) return this.#style.scalars.long;
    if (/^(?:u?int|float)/.test(dtype)) return "number";
    return TENSOR_ELEMENTS[dtype] ?? "unknown";
  }
}

/**
 * How callers see types.
 *
 * @param long What values of `long` are.
 */
export function callerStyle(long: "number" | "bigint" | "number | bigint"): TypeStyle {
  const scalars = { ...HINTS.scalars, long, integer: "number", float: "number" };
  return { scalars, isReadonly: true, missing: " | null | undefined" };
}

/** How models declare types, so that the compiler plugin gives them the same signature. */
export const HINTS: TypeStyle = {
  scalars: {
    boolean: "boolean",
    integer: "integer",
    long: "long",
    float: "float",
    double: "number",
    string: "string",
    binary: "Uint8Array",
    datetime: "Date",
  },
  isReadonly: false,
  missing: "",
};

const TENSOR_ELEMENTS: Readonly<Record<string, string>> = { bool: "boolean", str: "string" };

/**
 * The type of a list.
 *
 * @param type The type of its elements.
 */
export function listOf(type: string): string {
  return `readonly ${/^readonly | \| /.test(type) ? `(${type})` : type}[]`;
}

/** What MLflow calls a type; what an object has in it is told by its interface. */
function mlflowName(type: ColumnType): string {
  if (type.kind === "array") return `Array(${mlflowName(type.items)})`;
  if (type.kind === "map") return `Map(${mlflowName(type.values)})`;
  return type.kind === "object" ? "Object" : String(type);
}

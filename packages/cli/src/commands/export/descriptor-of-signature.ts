import type {
  JsonValue,
  ModelDescriptor,
  ObjectDefinition,
  PrimitiveKind,
  TypeDescriptor,
} from "@tsfunc/runtime/descriptor";
import type { ColSpec, ColumnType, DataTypeName, ModelSignature, Schema, TensorSpec } from "@tsfunc/runtime/signature";

/** A column or property. */
interface Member {
  readonly name: string | null;
  readonly type: ColumnType;
  readonly required: boolean | null;
}

/**
 * The type descriptor of a signature, which says less than types do, but says it of models of every library.
 *
 * @param signature The signature.
 * @returns A descriptor: records for columns with names, nested lists for tensors.
 */
export function descriptorOfSignature({ inputs, outputs, params }: ModelSignature): ModelDescriptor {
  const definitions = new Definitions();
  const members = params?.params.map((param) => {
    const type = definitions.typeOf(param.type, `Params${capitalized(param.name)}`);
    const value = param.toDict().default as JsonValue;
    return {
      name: param.name,
      type: param.shape === null ? nullable(type) : arrayOf(type),
      hasDefault: true as const,
      default: value,
    };
  });
  const paramsType = members?.length ? definitions.enter("Params", { properties: members }) : null;
  return {
    version: 1,
    input: inputs === null ? null : definitions.dataOf(inputs, "Input"),
    output: outputs === null ? null : definitions.dataOf(outputs, "Output"),
    params: paramsType,
    arguments: { modelInput: 0, params: 1 },
    definitions: definitions.all,
  };
}

class Definitions {
  readonly all: Record<string, ObjectDefinition> = {};

  /** Enters an object type. */
  enter(hint: string, definition: ObjectDefinition): TypeDescriptor {
    const base = hint.replace(/[^A-Za-z0-9_]/g, "").replace(/^(?=\d|$)/, "Type");
    let key = base;
    for (let number = 2; Object.hasOwn(this.all, key); number++) key = `${base}${number}`;
    this.all[key] = { name: key, ...definition };
    return { kind: "reference", to: key };
  }

  dataOf({ inputs }: Schema, hint: string): TypeDescriptor {
    const parts: readonly (ColSpec | TensorSpec)[] = inputs;
    const [first, ...others] = parts;
    if (first === undefined) return ANY;
    if (first.kind === "tensor") return this.#tensors(parts as readonly TensorSpec[], hint);
    const columns = parts as readonly ColSpec[];
    if (first.name !== null) return arrayOf(this.#object(columns, `${hint}Record`));
    const items = columns.map(({ type }) => this.typeOf(type, `${hint}Item`));
    return arrayOf(others.length === 0 ? (items[0] ?? ANY) : { kind: "tuple", items, required: items.length });
  }

  typeOf(type: ColumnType, hint: string): TypeDescriptor {
    switch (type.kind) {
      case "scalar":
        return { kind: KINDS[type.name] };
      case "array":
        return arrayOf(this.typeOf(type.items, hint));
      case "map":
        return { kind: "record", values: this.typeOf(type.values, hint) };
      case "object":
        return this.#object(type.properties, hint);
      default:
        return ANY;
    }
  }

  #object(members: readonly Member[], hint: string): TypeDescriptor {
    const properties = members.map(({ name, type, required }) => {
      const of = this.typeOf(type, `${hint}${capitalized(name ?? "")}`);
      return required
        ? { name: name ?? "", type: of }
        : { name: name ?? "", type: nullable(of), optional: true as const };
    });
    return this.enter(hint, { properties });
  }

  #tensors(tensors: readonly TensorSpec[], hint: string): TypeDescriptor {
    const [first] = tensors;
    if (first === undefined || first.name === null) return first === undefined ? ANY : tensorOf(first);
    return this.enter(hint, { properties: tensors.map((one) => ({ name: one.name ?? "", type: tensorOf(one) })) });
  }
}

const ANY: TypeDescriptor = { kind: "any" };

const KINDS: Readonly<Record<DataTypeName, PrimitiveKind>> = {
  ...{ boolean: "boolean", integer: "integer", long: "long", float: "float", double: "number" },
  ...{ string: "string", binary: "bytes", datetime: "date" },
};

function tensorOf({ dtype, shape }: TensorSpec): TypeDescriptor {
  return shape.reduce<TypeDescriptor>((type) => arrayOf(type), { kind: elementKind(dtype) });
}

function elementKind(dtype: string): PrimitiveKind {
  if (dtype === "bool") return "boolean";
  if (dtype === "str") return "string";
  if (dtype.startsWith("float")) return "number";
  return /^u?int/.test(dtype) ? "long" : "any";
}

function arrayOf(items: TypeDescriptor): TypeDescriptor {
  return { kind: "array", items };
}

function nullable(type: TypeDescriptor): TypeDescriptor {
  return type.kind === "any" ? type : { kind: "nullable", type };
}

function capitalized(name: string): string {
  return name.slice(0, 1).toUpperCase() + name.slice(1);
}

import type { JsonValue, ObjectDefinition, PropertyDefinition, TypeDescriptor } from "../descriptor/type-descriptor.ts";
import type { DefinitionTable } from "./definition-table.ts";
import { annotationsIn } from "./read-annotations.ts";
import { constrainedType } from "./read-constraints.ts";
import { ANY, literalOf, unionOf } from "./type-of-members.ts";

/** A JSON Schema that is an object; `true` and `false` say nothing of a type. */
type JsonSchema = Readonly<Record<string, unknown>>;

/** What a converter writes beside the text that stands for a Date in JSON, where text of that form would be text otherwise. */
export const DATE_COMMENT = "Date";

/**
 * Reads the type that a JSON Schema describes.
 *
 * @param schema A schema of draft 2020-12.
 * @param table Receives the object types.
 * @returns The type; what has no counterpart is `any`.
 */
export function readJsonSchema(schema: JsonSchema, table: DefinitionTable): TypeDescriptor {
  return new JsonSchemaReader(schema, table).read(schema);
}

class JsonSchemaReader {
  readonly #root: JsonSchema;
  readonly #table: DefinitionTable;
  readonly #open = new Set<JsonSchema>();

  constructor(root: JsonSchema, table: DefinitionTable) {
    this.#root = root;
    this.#table = table;
  }

  /** Object types refer to themselves by name; any other type that contains itself is `any` there. */
  read(schema: unknown): TypeDescriptor {
    if (!isSchema(schema)) {
      return ANY;
    }
    if (isStructure(schema)) {
      return this.#table.refer(schema, () => this.#definition(schema));
    }
    if (this.#open.has(schema)) {
      return ANY;
    }
    this.#open.add(schema);
    const type = this.#type(schema);
    this.#open.delete(schema);
    return type;
  }

  #type(schema: JsonSchema): TypeDescriptor {
    if (typeof schema.$ref === "string") {
      return this.read(this.#resolve(schema.$ref));
    }
    if ("const" in schema || Array.isArray(schema.enum)) {
      return literalOf(Array.isArray(schema.enum) ? schema.enum : [schema.const]);
    }
    const members = schema.anyOf ?? schema.oneOf;
    if (Array.isArray(members)) {
      return unionOf(members.map((member) => this.read(member)));
    }
    const names = Array.isArray(schema.type) ? schema.type : [schema.type];
    return unionOf(names.map((name) => this.#named(name, schema)));
  }

  #named(name: unknown, schema: JsonSchema): TypeDescriptor {
    switch (name) {
      case "string":
        return constrainedType({ kind: schema.$comment === DATE_COMMENT ? "date" : "string" }, schema);
      case "number":
        return constrainedType({ kind: name }, schema);
      case "boolean":
      case "null":
        return { kind: name };
      case "integer":
        return constrainedType({ kind: "long" }, schema);
      case "array":
        return constrainedType(this.#array(schema), schema);
      case "object":
        return { kind: "record", values: this.read(schema.additionalProperties) };
      default:
        return ANY;
    }
  }

  #array({ prefixItems, items, minItems }: JsonSchema): TypeDescriptor {
    if (!Array.isArray(prefixItems)) {
      return { kind: "array", items: this.read(items) };
    }
    return {
      kind: "tuple",
      items: prefixItems.map((item) => this.read(item)),
      required: Math.min(prefixItems.length, typeof minItems === "number" ? minItems : 0),
      ...(items !== false && { rest: this.read(items) }),
    };
  }

  #definition(schema: JsonSchema): ObjectDefinition {
    const { properties, required, additionalProperties, title, description } = schema;
    const names: readonly unknown[] = Array.isArray(required) ? required : [];
    return {
      ...(typeof title === "string" && { name: title }),
      properties: Object.entries(Object(properties)).map(([name, schema]) =>
        this.#property(name, schema, names.includes(name)),
      ),
      ...(isSchema(additionalProperties) && { extra: this.read(additionalProperties) }),
      ...(typeof description === "string" && { documentation: description }),
      ...annotationsIn(schema),
    };
  }

  #property(name: string, schema: unknown, required: boolean): PropertyDefinition {
    const keywords = isSchema(schema) ? schema : {};
    const { default: value, description } = keywords;
    return {
      name,
      type: this.read(schema),
      ...(value === undefined ? !required && { optional: true } : { hasDefault: true, default: value as JsonValue }),
      ...(typeof description === "string" && { documentation: description }),
      ...annotationsIn(keywords),
    };
  }

  /** Follows a JSON Pointer; one that leads elsewhere gives undefined. */
  #resolve(reference: string): unknown {
    const [, ...keys] = decodeURIComponent(reference).split("/");
    return keys.reduce<unknown>((holder, key) => {
      const name = key.replaceAll("~1", "/").replaceAll("~0", "~");
      return isSchema(holder) && Object.hasOwn(holder, name) ? holder[name] : undefined;
    }, this.#root);
  }
}

/** An object with properties of its own, as opposed to a map. */
function isStructure(schema: JsonSchema): boolean {
  return schema.type === "object" && isSchema(schema.properties);
}

function isSchema(value: unknown): value is JsonSchema {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

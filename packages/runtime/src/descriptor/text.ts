import { behindSchema } from "./behind-schema.ts";
import type { Definitions } from "./descriptor.ts";
import type {
  ObjectDefinition,
  PrimitiveKind,
  PropertyDefinition,
  TupleDescriptor,
  TypeDescriptor,
} from "./type-descriptor.ts";

const IDENTIFIER = /^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u;

const PRIMITIVES: Partial<Record<PrimitiveKind, string>> = { date: "Date", bytes: "Uint8Array", any: "unknown" };

/**
 * The text form of a type, as it would be written in TypeScript: `Message[]`, `Record<string, long>`, `(string | null)[]`,
 * `Page<Message>`, `[string, long?]`. An object type without a name is written out.
 *
 * @param type The type.
 * @param definitions The object types that it names.
 * @returns One line of text.
 */
export function textOf(type: TypeDescriptor, definitions: Definitions): string {
  return new TypeText(definitions).of(type);
}

/** Writes types of one table of definitions; remembers what is being written out, so that a type that contains itself ends. */
class TypeText {
  readonly #definitions: Definitions;
  /** Most types need none. */
  #open: Set<string> | undefined;

  constructor(definitions: Definitions) {
    this.#definitions = definitions;
  }

  of(type: TypeDescriptor): string {
    switch (type.kind) {
      case "literal":
        return type.name ?? type.values.map((value) => JSON.stringify(value)).join(" | ");
      case "template":
        return type.text;
      case "array":
        return `${this.#operand(type.items)}[]`;
      case "tuple":
        return this.#tuple(type);
      case "record":
        return `Record<string, ${this.of(type.values)}>`;
      case "map":
        return `Map<string, ${this.of(type.values)}>`;
      case "nullable":
        return `${this.of(type.type)} | null`;
      case "union":
        return type.members.map((member) => this.of(member)).join(" | ");
      case "reference":
        return this.#reference(type.to);
      case "schema":
        return this.#isAnonymous(type.type) ? type.schema : this.of(type.type);
      default:
        return PRIMITIVES[type.kind] ?? type.kind;
    }
  }

  #operand(type: TypeDescriptor): string {
    const text = this.of(type);
    return isAlternative(type) ? `(${text})` : text;
  }

  #tuple({ items, required, rest }: TupleDescriptor): string {
    const texts = items.map((item, index) => (index < required ? this.of(item) : `${this.#operand(item)}?`));
    return `[${[...texts, ...(rest === undefined ? [] : [`...${this.#operand(rest)}[]`])].join(", ")}]`;
  }

  #reference(key: string): string {
    const definition = Object.hasOwn(this.#definitions, key) ? this.#definitions[key] : undefined;
    if (definition === undefined) return key;
    return definition.name ?? this.#writtenOut(key, definition);
  }

  #isAnonymous(type: TypeDescriptor): boolean {
    return type.kind === "reference" && this.#definitions[type.to]?.name === undefined;
  }

  #writtenOut(key: string, definition: ObjectDefinition): string {
    this.#open ??= new Set();
    if (this.#open.has(key)) return "…";
    this.#open.add(key);
    const members = definition.properties.map((property) => this.#property(property));
    if (definition.extra !== undefined) members.push(`[key: string]: ${this.of(definition.extra)}`);
    this.#open.delete(key);
    return members.length === 0 ? "{}" : `{ ${members.join("; ")} }`;
  }

  #property({ name, type, optional }: PropertyDefinition): string {
    return `${IDENTIFIER.test(name) ? name : JSON.stringify(name)}${optional ? "?" : ""}: ${this.of(type)}`;
  }
}

/** Whether a type is written with a bar, so that it needs parentheses as the operand of `[]` and `?`. */
function isAlternative(of: TypeDescriptor): boolean {
  const type = behindSchema(of);
  if (type.kind === "literal") return type.name === undefined && type.values.length > 1;
  return type.kind === "nullable" || type.kind === "union";
}

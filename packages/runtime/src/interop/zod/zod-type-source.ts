import type {
  LiteralDescriptor,
  PrimitiveDescriptor,
  PrimitiveKind,
  TypeDescriptor,
  UnionDescriptor,
} from "../../descriptor/type-descriptor.ts";
import { zodBigintSource, zodConstraintSource, zodDigitsSource } from "./zod-constraint-source.ts";
import { unionOf, type ZodDialect, type ZodSourceOptions } from "./zod-dialect.ts";

/** What the schemas of one module have in common. */
export interface ZodSourceContext {
  readonly dialect: ZodDialect;
  readonly source: NonNullable<ZodSourceOptions["source"]>;
  /** The constant that holds the schema of an object type. */
  constant(key: string): string;
}

/**
 * The source text of the zod schema of a type.
 *
 * @param type The type.
 * @param context Version and source.
 * @returns An expression.
 */
export function zodTypeSource(type: TypeDescriptor, context: ZodSourceContext): string {
  const inner = (one: TypeDescriptor): string => zodTypeSource(one, context);
  switch (type.kind) {
    case "literal":
      return literalSource(type, context);
    case "template":
      return `z.string().regex(${regularExpression(type.pattern)})${zodConstraintSource(type, context.dialect)}`;
    case "array":
      return `z.array(${inner(type.items)})${zodConstraintSource(type, context.dialect)}`;
    case "tuple":
      return context.dialect.tuple(type.items.map(inner), type.required, type.rest && inner(type.rest));
    case "record":
      return context.dialect.record(inner(type.values));
    case "map":
      return context.source === "json"
        ? context.dialect.record(inner(type.values))
        : `z.map(z.string(), ${inner(type.values)})`;
    case "nullable":
      return `${inner(type.type)}.nullable()`;
    case "union":
      return unionSource(type, context);
    case "reference":
      return context.constant(type.to);
    case "schema":
      return inner(type.type);
    case "bigint":
      return bigintSource(type, context);
    default:
      return `${primitiveSource(type.kind, context)}${zodConstraintSource(type, context.dialect)}`;
  }
}

function bigintSource(type: PrimitiveDescriptor, { dialect, source }: ZodSourceContext): string {
  const { constraints = {} } = type;
  if (source === "value") return `z.bigint()${zodBigintSource(constraints)}`;
  return unionOf([
    `z.number().multipleOf(1).gte(-9223372036854775808).lt(9223372036854775808)${zodConstraintSource(type, dialect)}`,
    `z.string().regex(/^-?(?:0|[1-9]\\d{0,18})$/u)${zodDigitsSource(constraints)}`,
  ]);
}

function literalSource({ values }: LiteralDescriptor, { dialect }: ZodSourceContext): string {
  const texts = values.map((value) => JSON.stringify(value));
  const areNames = texts.length > 1 && values.every((value) => typeof value === "string");
  return areNames ? `z.enum([${texts.join(", ")}])` : dialect.literals(texts);
}

function unionSource({ members, discriminator }: UnionDescriptor, context: ZodSourceContext): string {
  const texts = members.map((member) => zodTypeSource(member, context));
  return discriminator === undefined || !context.dialect.discriminates(discriminator.values)
    ? unionOf(texts)
    : `z.discriminatedUnion(${JSON.stringify(discriminator.property)}, [${texts.join(", ")}])`;
}

function primitiveSource(kind: Exclude<PrimitiveKind, "bigint">, { dialect, source }: ZodSourceContext): string {
  switch (kind) {
    case "float":
      return "z.number()";
    case "long":
      return dialect.long;
    case "integer":
      return dialect.integer;
    case "date":
      return source === "json" ? dialect.dateText : "z.date()";
    case "bytes":
      return source === "json" ? `z.string().regex(${BASE64})` : "z.instanceof(Uint8Array)";
    case "any":
      return "z.unknown()";
    default:
      return `z.${kind}()`;
  }
}

const BASE64 = "/^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/u";

function regularExpression(pattern: string): string {
  return String(new RegExp(pattern, "u"));
}

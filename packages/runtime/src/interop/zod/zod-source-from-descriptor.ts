import type { Definitions } from "../../descriptor/descriptor.ts";
import { referencesOf, referencesOfDefinition } from "../../descriptor/references-of.ts";
import type { TypeDescriptor } from "../../descriptor/type-descriptor.ts";
import { constantNames } from "./constant-names.ts";
import { type ZodSourceOptions, zodDialect } from "./zod-dialect.ts";
import { zodObjectSource } from "./zod-object-source.ts";
import { type ZodSourceContext, zodTypeSource } from "./zod-type-source.ts";

/** What is written as one module. */
export interface ZodSourceTypes {
  /** The types by the name of the constant that holds their schema. */
  readonly types: Readonly<Record<string, TypeDescriptor>>;
  /** The object types that they name. */
  readonly definitions: Definitions;
}

/**
 * Writes zod schemas of types: the text of a TypeScript module that can be checked in. It imports zod, and where a type has a format, the
 * functions that check formats everywhere else. The JSON Schema of zod 3 cannot tell of unique elements and of some formats; its schemas check
 * them nonetheless.
 *
 * @param types The types.
 * @param options For which version of zod, and whether values or JSON are validated.
 * @returns The text of a module that exports a schema for each type, and schema and type of each object type that these name.
 */
export function zodSourceFromDescriptor(
  { types, definitions }: ZodSourceTypes,
  { version = 4, source = "value" }: ZodSourceOptions = {},
): string {
  const dialect = zodDialect(version);
  const keys = inOrderOfUse(
    Object.values(types).flatMap((type) => referencesOf(type)),
    definitions,
  );
  const names = constantNames(keys, ["z", "formats", "isUnique", "inOneForm", ...Object.keys(types)]);
  const context: ZodSourceContext = { dialect, source, constant: (key) => names.get(key) ?? key };
  const declared = new Set<string>();
  const declarations = keys.map((key) => {
    const declaration = declareObject(key, definitions, declared, context);
    declared.add(key);
    return declaration;
  });
  const roots = Object.entries(types).map(
    ([name, type]) => `export const ${name} = ${zodTypeSource(type, context)};\n`,
  );
  const body = [...declarations, ...roots].join("\n");
  const imports = `import * as z from "${dialect.module}";\n`;
  const formats = body.includes("formats[") ? FORMATS : "";
  return [`${formats}${imports}`, ...(body.includes("(isUnique)") ? [IS_UNIQUE] : []), body].join("\n");
}

const FORMATS = 'import { formats } from "@tsfunc/runtime/formats";\n';

const IS_UNIQUE = `/** Whether all elements differ in what they hold. */
function isUnique(items: readonly unknown[]): boolean {
  const texts = items.map((item) => JSON.stringify(item, inOneForm));
  return new Set(texts).size === items.length;
}

function inOneForm(_: string, value: unknown): unknown {
  if (typeof value === "bigint") return \`\${value}n\`;
  if (value instanceof Map) return [...value].sort();
  const isPlain = typeof value === "object" && value !== null && !Array.isArray(value);
  return isPlain ? Object.fromEntries(Object.entries(value).sort()) : value;
}
`;

function declareObject(
  key: string,
  definitions: Definitions,
  declared: ReadonlySet<string>,
  context: ZodSourceContext,
): string {
  const [name, definition] = [context.constant(key), definitions[key] ?? { properties: [] }];
  const isLater = (type: TypeDescriptor) => referencesOf(type).some((one) => !declared.has(one));
  const schema = zodObjectSource(definition, context, isLater);
  return `export const ${name} = ${schema};\nexport type ${name} = z.infer<typeof ${name}>;\n`;
}

/** The object types that are named, each behind those that it names itself, as far as they do not name one another. */
function inOrderOfUse(named: readonly string[], definitions: Definitions): readonly string[] {
  const [met, order] = [new Set<string>(), new Set<string>()];
  const visit = (key: string): void => {
    const definition = Object.hasOwn(definitions, key) ? definitions[key] : undefined;
    if (definition === undefined || met.has(key)) return;
    met.add(key);
    referencesOfDefinition(definition).forEach(visit);
    order.add(key);
  };
  named.forEach(visit);
  return [...order];
}

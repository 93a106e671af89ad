import type { ColSpec, ColumnType, Schema } from "@tsfunc/runtime/signature";
import { HINTS, TypeWriter } from "../codegen/type-writer.ts";

/** Data types that TypeScript knows by tags of the runtime. */
const TAGS = ["float", "integer", "long"];

/**
 * TypeScript for the elements of data, to be used as the type of a model input.
 *
 * @param schema The schema of the data.
 * @param name The name of the interface, or of the type where the elements have no columns.
 * @returns The text of a module.
 */
export function rowSource(schema: Schema, name: string): string {
  const columns = schema.inputs as readonly ColSpec[];
  const writer = new TypeWriter(HINTS, new Set(TAGS));
  const [first] = columns;
  const isNamed = first?.name !== null;
  if (isNamed)
    writer.interfaceOf(
      columns.map((column) => ({ ...column, name: column.name ?? "" })),
      [name],
    );
  const single = isNamed || first === undefined ? [] : [`export type ${name} = ${writer.typeOf(first.type, [name])};`];
  const body = [...single, ...writer.interfaces].join("\n\n");
  const used = TAGS.filter((tag) => columns.some(({ type }) => isMadeOf(type, tag)));
  const imports = used.length === 0 ? "" : `import type { ${used.join(", ")} } from "@tsfunc/runtime";\n\n`;
  return `${imports}${body}\n`;
}

function isMadeOf(type: ColumnType, tag: string): boolean {
  switch (type.kind) {
    case "scalar":
      return type.name === tag;
    case "array":
      return isMadeOf(type.items, tag);
    case "map":
      return isMadeOf(type.values, tag);
    case "object":
      return type.properties.some((property) => isMadeOf(property.type, tag));
    default:
      return false;
  }
}

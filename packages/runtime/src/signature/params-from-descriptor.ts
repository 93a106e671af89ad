import type { Definitions, ModelDescriptor } from "../descriptor/descriptor.ts";
import { textOf } from "../descriptor/text.ts";
import type { PropertyDefinition, TypeDescriptor } from "../descriptor/type-descriptor.ts";
import { TsfuncError } from "../errors/tsfunc-error.ts";
import type { ColumnType } from "./column-type.ts";
import type { ParamDeclaration } from "./param-node.ts";
import { ParamSchema } from "./param-schema.ts";
import { ParamSpec } from "./param-spec.ts";
import { TypeReader } from "./type-reader.ts";

/**
 * Derives the params of a model from their type.
 *
 * @param model What the compiler plugin says of `predict`.
 * @param defaults Values of params whose defaults the compiler plugin could not tell.
 * @returns A param for each property; null where there are none.
 * @throws {TsfuncError} TF3016 to TF3026 when a property is not what MLflow can describe.
 */
export function paramsFromDescriptor({ params, definitions }: ModelDescriptor, defaults: object): ParamSchema | null {
  const properties = params === null ? [] : propertiesOf(params, definitions);
  if (properties.length === 0) return null;
  const values = new Map<string, unknown>(Object.entries(defaults));
  return new ParamSchema(properties.map((property) => paramOf(property, values.get(property.name), definitions)));
}

function propertiesOf(type: TypeDescriptor, definitions: Definitions): readonly PropertyDefinition[] {
  if (type.kind === "nullable" || type.kind === "schema") return propertiesOf(type.type, definitions);
  return type.kind === "reference" && Object.hasOwn(definitions, type.to)
    ? (definitions[type.to]?.properties ?? [])
    : [];
}

function paramOf(property: PropertyDefinition, value: unknown, definitions: Definitions): ParamSpec {
  const declaration = declarationOf(property, new TypeReader(definitions).read(property.type));
  if (declaration === undefined) {
    throw new TsfuncError("TF3026", { name: property.name, type: textOf(property.type, definitions) });
  }
  const { name, type, shape } = declaration;
  return new ParamSpec(name, type, defaultOf(property, value) ?? nothing(declaration), shape);
}

function declarationOf({ name }: PropertyDefinition, type: ColumnType): ParamDeclaration | undefined {
  if (type.kind === "scalar" || type.kind === "object") return { name, type, shape: null };
  return type.kind === "array" && type.items.kind === "scalar" ? { name, type: type.items, shape: [-1] } : undefined;
}

function defaultOf(property: PropertyDefinition, value: unknown): unknown {
  return (property.hasDefault ? property.default : undefined) ?? value ?? null;
}

/** The default of a param that has none: MLflow takes null for single values alone. */
function nothing({ type, shape }: ParamDeclaration): unknown {
  if (shape !== null) return [];
  return type.kind === "object" ? {} : null;
}

import type { ModelDescriptor, ObjectDefinition, TypeDescriptor } from "@tsfunc/runtime/descriptor";

/** Whether a model has text of a format, so that it needs the table of formats. */
export function usesFormats({ input, output, params, definitions }: ModelDescriptor): boolean {
  const types = [input, output, params].filter((one) => one !== null);
  return [...types, ...Object.values(definitions).flatMap(typesOf)].some(hasFormat);
}

function hasFormat(type: TypeDescriptor): boolean {
  const constraints = "constraints" in type ? type.constraints : undefined;
  return constraints?.format !== undefined || partsOf(type).some(hasFormat);
}

function typesOf({ properties, extra }: ObjectDefinition): readonly TypeDescriptor[] {
  return [...properties.map((one) => one.type), ...(extra === undefined ? [] : [extra])];
}

function partsOf(type: TypeDescriptor): readonly TypeDescriptor[] {
  switch (type.kind) {
    case "array":
      return [type.items];
    case "record":
    case "map":
      return [type.values];
    case "nullable":
      return [type.type];
    case "union":
      return type.members;
    case "tuple":
      return [...type.items, ...(type.rest === undefined ? [] : [type.rest])];
    default:
      return [];
  }
}

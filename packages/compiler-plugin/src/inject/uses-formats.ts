import type { Descriptor, ModelDescriptor, ObjectDefinition, TypeDescriptor } from "@tsfunc/runtime/descriptor";

/** Whether a model or a type has text of a format, so that it needs the table of formats. */
export function usesFormats(descriptor: ModelDescriptor | Descriptor): boolean {
  const { definitions } = descriptor;
  return [...rootsOf(descriptor), ...Object.values(definitions).flatMap(typesOf)].some(hasFormat);
}

function rootsOf(descriptor: ModelDescriptor | Descriptor): readonly TypeDescriptor[] {
  if ("root" in descriptor) return [descriptor.root];
  const { input, output, params } = descriptor;
  return [input, output, params].filter((type) => type !== null);
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

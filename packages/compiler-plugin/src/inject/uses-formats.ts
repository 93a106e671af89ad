import {
  type Descriptor,
  type ModelDescriptor,
  partsOf,
  type TypeDescriptor,
  typesOfDefinition,
} from "@tsfunc/runtime/descriptor";

/** Whether a model or a type has text of a format, so that it needs the table of formats. */
export function usesFormats(descriptor: ModelDescriptor | Descriptor): boolean {
  const inDefinitions = Object.values(descriptor.definitions).flatMap(typesOfDefinition);
  return [...rootsOf(descriptor), ...inDefinitions].some(hasFormat);
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

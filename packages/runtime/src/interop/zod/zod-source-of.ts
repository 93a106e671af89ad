import type { TypeDescriptor } from "../../descriptor/type-descriptor.ts";
import { descriptorOf } from "../../pyfunc/descriptor-of.ts";
import type { ZodSourceOptions } from "./zod-dialect.ts";
import { zodSourceFromDescriptor } from "./zod-source-from-descriptor.ts";

/**
 * Writes zod schemas of a model's types: the text of a TypeScript module that can be checked in.
 *
 * @param model A decorated class, its instance, or a wrapped function.
 * @param options For which version of zod, and whether values or JSON are validated.
 * @returns The text of a module that exports `input`, `output` and `params`, as far as they have types, and the object types that these name.
 * @throws {TsfuncError} TF2004 when `model` is not decorated, TF2007 when its explicit schemas do not tell their types.
 */
export function zodSourceOf(model: object, options: ZodSourceOptions = {}): string {
  const { input, output, params, definitions } = descriptorOf(model);
  const parts: readonly (readonly [string, TypeDescriptor | null])[] = Object.entries({ input, output, params });
  const types = parts.flatMap(([name, type]) => (type === null ? [] : [[name, type] as const]));
  return zodSourceFromDescriptor({ types: Object.fromEntries(types), definitions }, options);
}

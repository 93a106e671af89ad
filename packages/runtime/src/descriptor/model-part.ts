import { behindSchema } from "./behind-schema.ts";
import type { ModelDescriptor } from "./descriptor.ts";
import type { TypeDescriptor } from "./type-descriptor.ts";

/** A part of a model that has a type; an element is one of the model input. */
export type ModelPart = "input" | "element" | "output" | "params";

/**
 * The type of a part of a model.
 *
 * @param model What the compiler plugin says of `predict`.
 * @param part Which part.
 * @returns Its type; null where it has none.
 */
export function typeOfPart(model: ModelDescriptor, part: ModelPart): TypeDescriptor | null {
  if (part !== "element") {
    return model[part];
  }
  const input = model.input && behindSchema(model.input);
  return input?.kind === "array" ? input.items : input;
}

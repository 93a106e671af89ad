import type { Discriminator } from "../../descriptor/type-descriptor.ts";
import { isLiteralValue, unionOf } from "../type-of-members.ts";
import type { ZodReader, ZodSchema } from "./zod-schema.ts";

/** `z.union()` and `z.discriminatedUnion()`; a member `undefined` says only that the value may be absent. */
export const readUnion: ZodReader = ({ _zod: { def } }, { read }) => {
  const options = (def.options ?? []).filter(({ _zod }) => _zod.def.type !== "undefined" && _zod.def.type !== "void");
  return unionOf(
    options.map((option) => read(option)),
    def.discriminator === undefined ? undefined : discriminatorOf(def.discriminator, options),
  );
};

/** None where a member is not told apart by literals, as a nested discriminated union is not by itself. */
function discriminatorOf(property: string, options: readonly ZodSchema[]): Discriminator | undefined {
  const values = options.map(({ _zod: { def, propValues } }) =>
    def.type === "object" ? [...(propValues?.[property] ?? [])].filter(isLiteralValue) : [],
  );
  return values.every((ofMember) => ofMember.length > 0) ? { property, values } : undefined;
}

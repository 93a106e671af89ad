import { textOf } from "../../descriptor/text.ts";
import type { PrimitiveKind } from "../../descriptor/type-descriptor.ts";
import { ANY, literalOf } from "../type-of-members.ts";
import { isZodSchema, type ZodContext, type ZodReader } from "./zod-schema.ts";

const NUMBER_FORMATS: ReadonlyMap<string, PrimitiveKind> = new Map([
  ["int32", "integer"],
  ["safeint", "long"],
  ["uint32", "long"],
  ["float32", "float"],
]);

/** `z.number()`; `z.int32()`, `z.int()`, `z.float32()` and the like by their format. */
export const readNumber: ZodReader = ({ _zod: { def } }) => {
  const formats = [def, ...(def.checks ?? []).map((check) => check._zod.def)].map(({ format }) => format ?? "");
  const kinds = formats.map((format) => NUMBER_FORMATS.get(format)).filter((kind) => kind !== undefined);
  return { kind: NARROWEST.find((kind) => kinds.includes(kind)) ?? "number" };
};

/** Where several formats apply, the value has to fit them all. */
const NARROWEST = ["integer", "long", "float"] as const;

/** `z.bigint()`. */
export const readBigint: ZodReader = () => ({ kind: "bigint" });

/** `z.literal()` and `z.enum()`. */
export const readLiteral: ZodReader = ({ _zod: { values } }) => (values === undefined ? ANY : literalOf(values));

/** `z.templateLiteral()`. */
export const readTemplate: ZodReader = ({ _zod: { def, pattern } }, context) =>
  pattern === undefined
    ? ANY
    : {
        kind: "template",
        pattern: pattern.source,
        text: `\`${(def.parts ?? []).map((part) => partText(part, context)).join("")}\``,
      };

/** `z.instanceof(Uint8Array)`; what other custom schemas accept they do not tell. */
export const readCustom: ZodReader = ({ _zod: { bag } }) => (isBytesClass(bag?.Class) ? { kind: "bytes" } : ANY);

function isBytesClass(value: unknown): boolean {
  return typeof value === "function" && (value === Uint8Array || value.prototype instanceof Uint8Array);
}

function partText(part: unknown, { read, table }: ZodContext): string {
  return isZodSchema(part) ? `\${${textOf(read(part), table.definitions)}}` : String(part);
}

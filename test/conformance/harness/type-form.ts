/** What the outermost form of a type is: MLflow words its findings by it. */
export type TypeForm =
  | { readonly kind: "list" | "dict"; readonly items: string }
  | { readonly kind: "model"; readonly name: string }
  | { readonly kind: "other" };

const PRIMITIVES: ReadonlySet<string> = new Set([
  "string",
  "number",
  "float",
  "long",
  "integer",
  "bigint",
  "boolean",
  "Date",
  "Uint8Array",
  "null",
  "unknown",
]);

const NAME = /^[A-Za-z_$][\w$]*(?:<.*>)?$/;

/**
 * Reads the outermost form of a type.
 *
 * @param text The type as our errors write it: `Message[]`, `Record<string, long> | null`, `(string | null)[]`.
 * @returns A list or dictionary with the type of its elements, a model by its name, or anything else.
 */
export function formOf(text: string): TypeForm {
  const type = text.replace(/ \| null$/, "").replace(/^\((.*)\)$/, "$1");
  if (hasAlternatives(type)) return { kind: "other" };
  if (type.endsWith("[]")) return { kind: "list", items: type.slice(0, -2).replace(/^\((.*)\)$/, "$1") };
  const values = /^(?:Record|Map)<string, (.*)>$/.exec(type)?.[1];
  if (values !== undefined) return { kind: "dict", items: values };
  const isModel = type.startsWith("{") || (NAME.test(type) && !PRIMITIVES.has(type));
  return isModel ? { kind: "model", name: type } : { kind: "other" };
}

/** Whether there is a bar that no bracket and no quotation mark is around. */
function hasAlternatives(type: string): boolean {
  let flat = type.replace(/"(?:[^"\\]|\\.)*"|`[^`]*`/g, "_");
  for (let before = ""; before !== flat; ) {
    before = flat;
    flat = flat.replace(/<[^<>]*>|\([^()]*\)|\{[^{}]*\}|\[[^[\]]*\]/g, "_");
  }
  return flat.includes(" | ");
}

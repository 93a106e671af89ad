import type { JsonValue, PropertyDefinition, TypeDescriptor } from "@tsfunc/runtime/descriptor";
import { ts } from "../typescript.ts";
import { textOfTag } from "./constraint-tag.ts";

/** What a doc comment says of a property or an object type for those who read its schema. */
export type Annotations = Pick<PropertyDefinition, "deprecated" | "examples">;

/**
 * Reads `@deprecated` and the examples that are values; other examples are for people alone.
 *
 * @param declarations What the comments stand at.
 * @param type The type, because text may be written without quotation marks.
 */
export function annotationsOf(declarations: readonly ts.Declaration[] | undefined, type: TypeDescriptor): Annotations {
  const deprecated = tagsNamed("deprecated", declarations).length > 0;
  const examples = tagsNamed("example", declarations).flatMap((tag) => documentedValue(textOfTag(tag), type) ?? []);
  return { ...(deprecated ? { deprecated } : {}), ...(examples.length === 0 ? {} : { examples }) };
}

/** The tags of that name in the comments of declarations. */
export function tagsNamed(name: string, declarations: readonly ts.Declaration[] = []): readonly ts.JSDocTag[] {
  return declarations.flatMap((one) => ts.getJSDocTags(one)).filter((tag) => tag.tagName.text === name);
}

/**
 * Reads a value in a doc comment: JSON, or plain text where the type is text.
 *
 * @param text What the tag says.
 * @param type The type that the value belongs to.
 * @returns The value in an array, because null is a value, too; undefined for what is none.
 */
export function documentedValue(text: string, type: TypeDescriptor): readonly [JsonValue] | undefined {
  const value = parsed(text);
  if (!isText(type)) return value;
  if (typeof value?.[0] === "string" || (value?.[0] === null && type.kind === "nullable")) return value;
  return text === "" || text.startsWith("```") ? undefined : [text];
}

function parsed(text: string): readonly [JsonValue] | undefined {
  try {
    return [JSON.parse(text)];
  } catch {
    return undefined;
  }
}

function isText(type: TypeDescriptor): boolean {
  if (type.kind === "nullable") return isText(type.type);
  if (type.kind === "literal") return type.values.every((value) => typeof value === "string");
  return type.kind === "string" || type.kind === "template" || type.kind === "date" || type.kind === "bytes";
}

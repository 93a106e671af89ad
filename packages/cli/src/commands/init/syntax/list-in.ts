import type { ArrayExpression, Node, ObjectExpression, ObjectProperty } from "@babel/types";
import type MagicString from "magic-string";

/**
 * Puts an expression first in a list of an object; what is missing on the way to it is made.
 *
 * @param object The object.
 * @param place The keys that lead to the list.
 * @param text The expression.
 * @param edited The text that the object stands in.
 * @returns Whether it could be put in: something else than objects and arrays may be in its place.
 */
export function insertInList(
  object: ObjectExpression,
  place: readonly string[],
  text: string,
  edited: MagicString,
): boolean {
  const [key = "", ...rest] = place;
  if (object.properties.some(({ type }) => type === "SpreadElement") && propertyOf(object, key) === undefined)
    return false;
  const property = propertyOf(object, key);
  if (property === undefined) {
    insertProperty(object, `${key}: ${nested(rest, text)}`, edited);
    return true;
  }
  const { value } = property;
  if (rest.length > 0) return value.type === "ObjectExpression" && insertInList(value, rest, text, edited);
  const list = listOf(value);
  if (list === undefined) return false;
  insertElement(list, text, edited);
  return true;
}

function propertyOf({ properties }: ObjectExpression, key: string): ObjectProperty | undefined {
  return properties.find(
    (one): one is ObjectProperty => one.type === "ObjectProperty" && !one.computed && nameOf(one.key) === key,
  );
}

function nameOf(key: Node): string | undefined {
  if (key.type === "Identifier") return key.name;
  return key.type === "StringLiteral" ? key.value : undefined;
}

/** `[…]`, and the same in `[…].filter(Boolean)`. */
function listOf(value: Node): ArrayExpression | undefined {
  if (value.type === "ArrayExpression") return value;
  if (value.type !== "CallExpression" || value.callee.type !== "MemberExpression") return undefined;
  return value.callee.object.type === "ArrayExpression" ? value.callee.object : undefined;
}

function nested(place: readonly string[], text: string): string {
  return place.reduceRight((inner, key) => `{ ${key}: ${inner} }`, `[${text}]`);
}

/** On a line of its own where the others are. */
function insertElement({ elements, start }: ArrayExpression, text: string, edited: MagicString): void {
  const [first] = elements;
  const from = Number(start) + 1;
  if (first?.start == null) edited.appendLeft(from, text);
  else edited.appendLeft(first.start, `${text},${spaceBefore(edited.original, first.start, from) || " "}`);
}

function insertProperty({ properties, start }: ObjectExpression, text: string, edited: MagicString): void {
  const from = Number(start) + 1;
  const [first] = properties;
  if (first?.start == null) edited.appendLeft(from, ` ${text} `);
  else edited.appendLeft(from, `${lineBefore(edited.original, first.start, from)}${text},`);
}

/** The line break and the indentation of the first property; comments above it stay with it. */
function lineBefore(source: string, start: number, from: number): string {
  const gap = source.slice(from, start);
  return gap.includes("\n") ? `\n${/[^\n]*$/.exec(gap)?.[0] ?? ""}` : " ";
}

function spaceBefore(source: string, start: number, from: number): string {
  return /\s*$/.exec(source.slice(from, start))?.[0] ?? "";
}

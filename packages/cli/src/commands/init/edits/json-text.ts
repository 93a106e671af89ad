import { findNodeAtLocation, type Node, parseTree } from "jsonc-parser";
import MagicString from "magic-string";

/**
 * Sets a value in JSON text, with or without comments. All else stays as it is written.
 *
 * @param text The text: an object, and objects along the path.
 * @param path The keys that lead to the value; the last one may be new.
 * @param value A primitive, or an empty object.
 * @param before A new key comes before this one, or before the first one that comes after it in the alphabet; by default it comes last.
 */
export function withValue(text: string, path: readonly string[], value: unknown, before?: string | undefined): string {
  const root = parseTree(text, [], { allowTrailingComma: true });
  const parent = root && findNodeAtLocation(root, path.slice(0, -1));
  if (root === undefined || parent?.type !== "object") {
    return path.length < 2 ? text : withValue(withValue(text, path.slice(0, -1), {}), path, value, before);
  }
  const edited = new MagicString(text);
  const known = findNodeAtLocation(root, [...path]);
  if (known !== undefined) edited.overwrite(known.offset, known.offset + known.length, JSON.stringify(value));
  else insertProperty(edited, parent, `${JSON.stringify(path.at(-1))}: ${JSON.stringify(value)}`, before);
  return edited.toString();
}

function insertProperty(edited: MagicString, parent: Node, property: string, before: string | undefined): void {
  const { children = [] } = parent;
  const next = before === undefined ? undefined : children[indexOf(children.map(nameOf), before)];
  const last = children.at(-1);
  if (next !== undefined) edited.appendLeft(next.offset, `${property},${gapBefore(edited.original, next)}`);
  else if (last !== undefined) appendProperty(edited, last, property);
  else {
    const margin = marginOf(edited.original, parent.offset);
    const inside = `\n${margin}${unitOf(edited.original)}${property}\n${margin}`;
    edited.overwrite(parent.offset, parent.offset + parent.length, `{${inside}}`);
  }
}

/** Behind a comment that stands on the line of the last one. */
function appendProperty(edited: MagicString, last: Node, property: string): void {
  const end = last.offset + last.length;
  const [rest = "", comma = ""] = /^[ \t]*(,?)[ \t]*(?:\/\/[^\r\n]*)?(?=\r?\n)/.exec(edited.original.slice(end)) ?? [];
  if (comma === "") edited.appendLeft(end, ",");
  edited.appendRight(end + rest.length, `${gapBefore(edited.original, last)}${property}`);
}

function nameOf({ children = [] }: Node): string {
  return String(children[0]?.value);
}

function indexOf(names: readonly string[], before: string): number {
  const at = names.indexOf(before);
  return at === -1 ? names.findIndex((name) => name > before) : at;
}

/** What is between a property and the one before it: a line break and its margin, or a space where they share a line. */
function gapBefore(text: string, { offset }: Node): string {
  const [gap] = /\r?\n[ \t]*$/.exec(text.slice(0, offset)) ?? [" "];
  return gap;
}

/** The margin of the line that something is in. */
function marginOf(text: string, offset: number): string {
  const line = text.slice(text.lastIndexOf("\n", offset - 1) + 1, offset);
  return /^[ \t]*/.exec(line)?.[0] ?? "";
}

/** By what a level is indented: what the first line of the file is. */
function unitOf(text: string): string {
  return /^\s*\{\s*?\n([ \t]+)/.exec(text)?.[1] ?? "  ";
}

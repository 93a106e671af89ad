const IDENTIFIER = /^[A-Za-z_$][\w$]*$/;

/**
 * The name of a member, quoted where it is no identifier.
 *
 * @param name Any text.
 */
export function memberName(name: string): string {
  return IDENTIFIER.test(name) ? name : JSON.stringify(name);
}

/**
 * A comment above a member; nothing in the text ends it.
 *
 * @param text One line.
 */
export function docComment(text: string): string {
  return `  /** ${text.replace(/\s+/g, " ").replaceAll("*/", "*\\/")}. */`;
}

/**
 * A name for a type that no other type has.
 *
 * @param path Names that lead to the type.
 * @param taken Names that are taken; the new one is added.
 * @returns Such as `ModelInputMessagesItem`.
 */
export function typeName(path: readonly string[], taken: Set<string>): string {
  const words = path.flatMap((name) => name.split(/[^A-Za-z0-9]+/).filter((word) => word !== ""));
  const name = words
    .map((word) => word[0]?.toUpperCase() + word.slice(1))
    .join("")
    .replace(/^(?=\d|$)/, "Type");
  let unique = name;
  for (let number = 2; taken.has(unique); number++) unique = `${name}${number}`;
  taken.add(unique);
  return unique;
}

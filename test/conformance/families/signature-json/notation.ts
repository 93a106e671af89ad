/** The constructor notation of the corpus: what to construct, and its arguments by name. */
export type Notation = { readonly new: string } & { readonly [argument: string]: unknown };

/**
 * Whether a value is constructor notation.
 *
 * @param value A value as it stands in the file.
 */
export function isNotation(value: unknown): value is Notation {
  return typeof value === "object" && value !== null && "new" in value && typeof value.new === "string";
}

/**
 * Finds the notation of one class.
 *
 * @param value Notation, or a list of it.
 * @param name The class in MLflow.
 * @returns All of it, at any depth.
 */
export function findNotation(value: unknown, name: string): readonly Notation[] {
  if (typeof value !== "object" || value === null) return [];
  const inside = Object.values(value).flatMap((member) => findNotation(member, name));
  return isNotation(value) && value.new === name ? [value, ...inside] : inside;
}

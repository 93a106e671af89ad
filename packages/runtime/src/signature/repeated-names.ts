/**
 * Finds the names that occur more than once.
 *
 * @param parts Parts that have names; null stands for none.
 * @returns Each such name once.
 */
export function repeatedNames(parts: readonly { readonly name: string | null }[]): string[] {
  const seen = new Set<string>();
  const repeated = new Set<string>();
  for (const { name } of parts) {
    if (name !== null) (seen.has(name) ? repeated : seen).add(name);
  }
  return [...repeated];
}
